import { describe, expect, test } from 'vitest';
import type { TagId } from '@/tagging/tag';
import { tagPaper } from '@/tagging/tag-paper';

/** Titles that every reader knows, without an abstract: tags that must be there, and with "!" ones that must not. */
const WELL_KNOWN: [title: string, ...tags: (TagId | `!${TagId}`)[]][] = [
  ['Native Sparse Attention: Hardware-Aligned and Natively Trainable Sparse Attention', 'sparse-attention'],
  ['FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness', 'efficient-attention'],
  ['Efficient Memory Management for Large Language Model Serving with PagedAttention', 'serving', '!model-compression'],
  [
    'H2O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models',
    'kv-cache',
    '!model-compression',
  ],
  ['Fast Inference from Transformers via Speculative Decoding', 'speculative-decoding', 'inference'],
  ['QLoRA: Efficient Finetuning of Quantized LLMs', 'quantization', 'peft'],
  ['SparseGPT: Massive Language Models Can Be Accurately Pruned in One-Shot', 'pruning'],
  ['Chain-of-Thought Prompting Elicits Reasoning in Large Language Models', 'chain-of-thought', 'reasoning'],
  ['Large Language Monkeys: Scaling Inference Compute with Repeated Sampling', 'test-time-scaling'],
  ['Training Large Language Models to Reason in a Continuous Latent Space', 'latent-reasoning'],
  ['Universal Language Model Fine-tuning for Text Classification', '!latent-reasoning', '!reasoning'],
  ['Direct Preference Optimization: Your Language Model is Secretly a Reward Model', 'alignment'],
  ['Mixtral of Experts', 'moe'],
  ['Mamba: Linear-Time Sequence Modeling with Selective State Spaces', 'state-space-models'],
  ['RoFormer: Enhanced Transformer with Rotary Position Embedding', 'position-encoding'],
  ['Lost in the Middle: How Language Models Use Long Contexts', 'long-context'],
  ['Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks', 'rag'],
  ['Locating and Editing Factual Associations in GPT', 'knowledge-editing'],
  ['Toolformer: Language Models Can Teach Themselves to Use Tools', 'tool-use'],
  ['SWE-bench: Can Language Models Resolve Real-World GitHub Issues?', 'code', 'benchmark'],
  ['High-Resolution Image Synthesis with Latent Diffusion Models', 'image-generation'],
  ['3D Gaussian Splatting for Real-Time Radiance Field Rendering', '3d'],
  ['NeRF: Representing Scenes as Neural Radiance Fields for View Synthesis', '3d'],
  ['RT-2: Vision-Language-Action Models Transfer Web Knowledge to Robotic Control', 'robotics'],
  ['Robust Speech Recognition via Large-Scale Weak Supervision', 'speech'],
  ['Sleeper Agents: Training Deceptive LLMs that Persist Through Safety Training', 'safety', '!agents'],
  [
    'Semantic Uncertainty: Linguistic Invariances for Uncertainty Estimation in Natural Language Generation',
    'uncertainty',
  ],
  ['In-context Learning and Induction Heads', 'interpretability', 'prompting'],
  ['Simulating 500 million years of evolution with a language model', '!dataset'],
  [
    'Biological structure and function emerge from scaling unsupervised learning to 250 million protein sequences',
    '!dataset',
  ],
  ['Deep Residual Learning for Image Recognition', '!image-generation', '!multimodal', '!reasoning'],
  ['Adam: A Method for Stochastic Optimization', '!reinforcement-learning', '!pretraining', '!alignment'],
];

describe('well-known papers', () => {
  test.each(WELL_KNOWN)('%s', (title, ...wanted) => {
    const given = tagPaper({ title }).map(({ tag }) => tag);
    const missing = wanted.filter((tag) => !tag.startsWith('!') && !given.includes(tag as TagId));
    const wrong = given.filter((tag) => wanted.includes(`!${tag}`));
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
  });
});
