import type { Tag, TagFamily, TagId } from './tag';

function tag(family: TagFamily, id: TagId, label: string, description: string, broader?: TagId): Tag {
  return broader ? { id, label, description, family, broader } : { id, label, description, family };
}

/** All tags of the catalogue, by family, umbrellas before what they cover. */
export const TAGS: readonly Tag[] = [
  tag('inference', 'inference', 'Inference', 'Running trained models faster, with less memory or at lower cost.'),
  tag(
    'inference',
    'serving',
    'Serving',
    'Systems that answer many requests at once: batching, scheduling, service goals.',
    'inference',
  ),
  tag(
    'inference',
    'speculative-decoding',
    'Speculative decoding',
    'Drafting several tokens ahead and verifying them together.',
    'inference',
  ),
  tag('inference', 'early-exit', 'Early exit', 'Spending fewer layers on easy inputs or tokens.', 'inference'),
  tag(
    'inference',
    'on-device',
    'On-device & offloading',
    'Running models on phones, edge devices, CPUs or a single small GPU.',
    'inference',
  ),
  tag(
    'inference',
    'model-routing',
    'Model routing & cascades',
    'Choosing which model answers, or letting small and large models work together.',
  ),
  tag(
    'inference',
    'structured-generation',
    'Constrained generation',
    'Making the output keep to a grammar, a schema or other constraints.',
  ),
  tag('inference', 'distributed', 'Distributed & parallel', 'Training or running one model on many GPUs or machines.'),
  tag('inference', 'hardware-kernels', 'Hardware & kernels', 'GPU kernels, compilers and accelerators for models.'),

  tag(
    'attention',
    'kv-cache',
    'KV cache',
    'Keeping, shrinking, sharing or moving the keys and values of past tokens.',
    'inference',
  ),
  tag('attention', 'efficient-attention', 'Efficient attention', 'Attention that costs less time or memory.'),
  tag(
    'attention',
    'sparse-attention',
    'Sparse attention',
    'Attention to a chosen part of the tokens only.',
    'efficient-attention',
  ),
  tag(
    'attention',
    'linear-attention',
    'Linear attention & RNNs',
    'Attention in linear time, and recurrent language models.',
    'efficient-attention',
  ),
  tag(
    'attention',
    'state-space-models',
    'State-space models',
    'Mamba, S4 and other structured state-space sequence models.',
  ),
  tag('attention', 'long-context', 'Long context', 'Handling very long inputs, from training to evaluation.'),
  tag(
    'attention',
    'position-encoding',
    'Position encoding',
    'How a model knows the order of tokens, and reaches lengths it was not trained on.',
    'long-context',
  ),
  tag(
    'attention',
    'context-compression',
    'Context & token compression',
    'Shortening prompts, contexts or visual token sequences.',
    'inference',
  ),

  tag('compression', 'model-compression', 'Model compression', 'Making a network smaller.'),
  tag(
    'compression',
    'quantization',
    'Quantization',
    'Weights, activations or caches in few bits.',
    'model-compression',
  ),
  tag(
    'compression',
    'pruning',
    'Pruning & sparsity',
    'Leaving out weights, heads, layers or experts.',
    'model-compression',
  ),
  tag('compression', 'distillation', 'Distillation', 'Teaching a smaller or faster student from a teacher model.'),

  tag('reasoning', 'reasoning', 'Reasoning', 'Multi-step, logical, mathematical or commonsense reasoning of models.'),
  tag('reasoning', 'chain-of-thought', 'Chain of thought', 'Intermediate reasoning written out as text.', 'reasoning'),
  tag(
    'reasoning',
    'efficient-reasoning',
    'Efficient reasoning',
    'Shorter or cheaper reasoning without overthinking.',
    'reasoning',
  ),
  tag(
    'reasoning',
    'test-time-scaling',
    'Test-time scaling',
    'Better answers from more compute at inference: sampling, voting, search.',
    'reasoning',
  ),
  tag(
    'reasoning',
    'latent-reasoning',
    'Latent reasoning',
    'Reasoning in hidden states or by recurrent depth instead of text.',
    'reasoning',
  ),
  tag('reasoning', 'math', 'Math', 'Solving mathematical problems and proving theorems.', 'reasoning'),

  tag('training', 'reinforcement-learning', 'Reinforcement learning', 'Training with rewards.'),
  tag('training', 'alignment', 'Alignment & RLHF', 'Fitting models to what people prefer and value.'),
  tag(
    'training',
    'reward-modeling',
    'Reward models & verifiers',
    'Models that score answers or steps, for training or search.',
  ),
  tag(
    'training',
    'instruction-tuning',
    'Instruction tuning',
    'Supervised fine-tuning to follow instructions, and the data for it.',
  ),
  tag(
    'training',
    'peft',
    'Parameter-efficient fine-tuning',
    'Adapting a model through few parameters: LoRA, adapters, soft prompts.',
  ),
  tag(
    'training',
    'pretraining',
    'Pretraining & foundation models',
    'New base models, their data mixtures and scaling laws.',
  ),
  tag('training', 'moe', 'Mixture of experts', 'Models that activate a few experts per token.'),
  tag('training', 'tokenization', 'Tokenization', 'Vocabularies, tokenizers, and models that do without.'),

  tag('retrieval', 'rag', 'RAG', 'Generation grounded in retrieved documents.'),
  tag('retrieval', 'knowledge-editing', 'Knowledge editing', 'Changing single facts inside a trained model.'),
  tag(
    'retrieval',
    'prompting',
    'Prompting & in-context learning',
    'Getting more from a model through its prompt and examples.',
  ),

  tag('agents', 'agents', 'Agents', 'Models that act on their own: on the web, in apps, over many steps.'),
  tag(
    'agents',
    'multi-agent',
    'Multi-agent',
    'Several model agents that work together, debate or form societies.',
    'agents',
  ),
  tag('agents', 'tool-use', 'Tool use', 'Models that call tools, functions and APIs.', 'agents'),
  tag('agents', 'memory', 'Memory', 'Long-term memory for models and agents.', 'agents'),
  tag('agents', 'code', 'Code & software engineering', 'Writing, repairing, testing and understanding programs.'),

  tag('modalities', 'multimodal', 'Multimodal', 'Models of text together with images, video or sound.'),
  tag(
    'modalities',
    'diffusion-lm',
    'Diffusion language models',
    'Text generation by diffusion or iterative unmasking.',
  ),
  tag('modalities', 'image-generation', 'Image generation', 'Making and editing images.'),
  tag('modalities', 'video', 'Video', 'Making, editing and understanding video.'),
  tag('modalities', '3d', '3D & 4D', 'Shapes and scenes in three dimensions, still or moving.'),
  tag('modalities', 'robotics', 'Robotics & embodied', 'Robots, manipulation, navigation and embodied agents.'),
  tag('modalities', 'speech', 'Speech & audio', 'Speech, sound and music.'),
  tag('modalities', 'multilingual', 'Multilingual', 'Many languages, low-resource languages, translation.'),

  tag('evaluation', 'benchmark', 'Benchmark & evaluation', 'A new benchmark, or a study that mainly evaluates.'),
  tag('evaluation', 'dataset', 'Dataset', 'New data for training or research.'),
  tag('evaluation', 'survey', 'Survey', 'An overview of a field.'),
  tag('evaluation', 'llm-as-judge', 'LLM as a judge', 'Models that grade the output of models.'),

  tag('understanding', 'safety', 'Safety & security', 'Attacks and defences, privacy, harm, bias and misuse.'),
  tag(
    'understanding',
    'hallucination',
    'Hallucination & factuality',
    'Whether what a model says is true, and making it so.',
  ),
  tag('understanding', 'uncertainty', 'Uncertainty & calibration', 'How sure a model is, and whether it knows.'),
  tag('understanding', 'interpretability', 'Interpretability', 'What happens inside a model, and why.'),
];
