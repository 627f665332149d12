import type { TaggableText } from '@/tagging/tag';
import type { TagExamples } from './tag-examples';

const paper = (title: string, abstract: string): TaggableText => ({ title, abstract });

export const MORE_TAG_EXAMPLES: Record<string, TagExamples> = {
  reasoning: {
    gets: [
      'Large Reasoning Models Under Pressure',
      paper(
        'Many Steps',
        'Multi-step reasoning is hard for language models. We improve their reasoning on logical reasoning tasks.',
      ),
    ],
    not: [
      'Description logic reasoning over ontologies',
      'Case-based reasoning in law',
      'We failed, and for this reason we publish',
    ],
  },
  'chain-of-thought': {
    gets: ['Chain-of-Thought Prompting for Small Models', 'Is Step by Step CoT Faithful?'],
    not: [
      paper(
        'Reading Twice',
        'Large language models with long inputs may emit thinking tokens, yet thinking tokens help them little.',
      ),
      'Markov chains on trees',
      'Supply chain planning',
      'Heisenberg spin chains',
    ],
  },
  'efficient-reasoning': {
    gets: [
      'Large Reasoning Models Answer Without Thinking',
      paper(
        'One Glance',
        'Large reasoning models (LRMs) suffer from inference latency. Our method cuts the inference latency of each reasoning step.',
      ),
      'Overthinking in Reasoning Models and How to Stop It',
      'Concise Reasoning under a Token Budget',
    ],
    not: ['Efficient training of graph networks', 'Fast algorithms for matrix products'],
  },
  'test-time-scaling': {
    gets: ['Test-Time Scaling with Best-of-N Sampling', 'Scaling Test-Time Compute for Language Models'],
    not: [
      'Finite-size scaling near a critical point',
      'Temperature scaling of glass dynamics',
      'Test-time adaptation under domain shift',
    ],
  },
  'latent-reasoning': {
    gets: ['Latent Reasoning in Looped Transformers', 'Implicit Chain-of-Thought Reasoning in Continuous Space'],
    not: ['Latent variable models for ratings', 'Latent diffusion for weather maps'],
  },
  math: {
    gets: ['Solving Math Word Problems with Language Models', 'Formal Theorem Proving in Lean with LLMs'],
    not: [
      'Mathematical analysis of a tumour model',
      paper('A General Method', 'We train a language model; results on benchmarks such as GSM8K improve.'),
    ],
  },
  'reinforcement-learning': {
    gets: ['Reinforcement Learning with Verifiable Rewards', 'GRPO Without a Critic'],
    not: ['Reinforced concrete beams under load', 'Schedules of reinforcement in pigeons'],
  },
  alignment: {
    gets: [
      'Direct Preference Optimization Without a Reference Model',
      'Aligning Language Models with Human Values through RLHF',
    ],
    not: [
      'Draft Policy Misalignment in Speculative Decoding',
      'Aligning Audio with Language Models',

      'Multiple sequence alignment of proteins',
      'Ontology alignment by embeddings',
      'Spin alignment in heavy-ion collisions',
    ],
  },
  'reward-modeling': {
    gets: ['Process Reward Models for Step-Level Feedback', 'Reward Models That Explain Themselves'],
    not: [
      'Mining rewards in proof-of-work chains',
      'Formal verification of controllers',
      'Monetary reward and the striatum',
    ],
  },
  'instruction-tuning': {
    gets: [
      paper(
        'More Homework',
        'We synthesize instruction data for language models: instruction-response pairs on tax law.',
      ),
      'Instruction Tuning with Fewer Examples',
      'Visual Instruction Tuning from Synthetic Dialogues',
    ],
    not: [
      paper(
        'A Walking Policy',
        'A vision-language model learns to walk by supervised fine-tuning (SFT) and then by reinforcement learning.',
      ),
      'CPU instruction set extensions',
      'Classroom instruction in physics',
    ],
  },
  peft: {
    gets: ['LoRA with Adaptive Rank', 'Parameter-Efficient Fine-Tuning by Prefix Tuning'],
    not: [
      'A Survey on LoRa Networking',
      paper(
        'What Fine-Tuning Wakes',
        'Fine-tuning a language model may wake a backdoor. We fine-tune models, and fine-tuned models misbehave.',
      ),
      'LoRaWAN gateways in cities',
      'Fine-tuning of the cosmological constant',
      'USB adapters for lab instruments',
    ],
  },
  pretraining: {
    gets: [
      'An Open-Source Large Language Model for Danish',
      'Scaling Laws for Language Model Pretraining',
      'Aurora-7B Technical Report',
    ],
    not: [
      paper(
        'Small Print',
        'We audit foundation models. Each foundation model has terms of use; no foundation model has the same.',
      ),

      'An Open-Source Large Video Generation Model',
      'Training of nursing staff',
      paper('A New Loss', 'We fine-tune a pre-trained model on two tasks.'),
    ],
  },
  tokenization: {
    gets: [
      'Subword Tokenization for Morphologically Rich Text in Language Models',
      'Tokenizer-Free Language Models on Bytes',
    ],
    not: [
      paper(
        'Rare Words',
        'A language model of law has a large vocabulary. The vocabulary of judges differs from that of clerks.',
      ),
      'Tokenization of real estate assets',
      'Crypto tokens and their prices',
    ],
  },
  rag: {
    gets: [
      'Question Answering over Knowledge Graphs with LLMs',
      'Retrieval-Augmented Generation with Better Chunking',
      'GraphRAG for Company Documents',
    ],
    not: [
      'Phase retrieval from intensity data',
      'Image retrieval with hashing',
      'A rag rug from the last century',
      'Augmented reality in museums',
    ],
  },
  'knowledge-editing': {
    gets: ['Model Editing Breaks Language Models Slowly', 'Editing Factual Knowledge in Large Language Models'],
    not: ['Gene editing with CRISPR', 'Edit distance in subquadratic time', 'Image editing with masks'],
  },
  prompting: {
    gets: ['In-Context Learning with Noisy Demonstrations', 'Automatic Prompt Optimization for LLMs'],
    not: [
      'How to Put Words in Context: Training of Language Models',
      'Prompt gamma rays from neutron capture',
      'Prompt emission of photons',
      'Soft prompt tuning is prompt compression',
    ],
  },
  agents: {
    gets: [
      'Web Agents That Ask for Help',
      'Agentic Workflows with LLM Agents',
      paper('Clicks', 'LLM agents operate apps. Our agent plans, and the agents recover from errors.'),
    ],
    not: [
      'Guided Search in Language Models',
      'Agent-based models of epidemics',
      'Contrast agents in imaging',
      'Infectious agents in ponds',
    ],
  },
  'multi-agent': {
    gets: [
      'Multi-Agent Debate among LLM Agents',
      paper('Together', 'Multiple LLM agents collaborate: a multi-agent framework with agent communication.'),
    ],
    not: ['Consensus of linear multi-agent systems', 'Formation control of multi-agent networks'],
  },
  'tool-use': {
    gets: ['Tool-Augmented Language Models', 'Function Calling with Many APIs in LLM Agents'],
    not: [
      paper(
        'A Price List',
        'Language models behind an API cost money. The API of one firm is cheaper; every API is slow.',
      ),
      'A software tool for spectra',
      'A tool for drawing graphs',
    ],
  },
  memory: {
    gets: ['Long-Term Memory for LLM Agents', 'Episodic Memory Banks in Language Models'],
    not: [
      'GPU memory footprint of solvers',
      'Shared memory multiprocessors',
      'Quantum memory with atoms',
      'Memory effects in glasses',
    ],
  },
  code: {
    gets: [
      'Malware Detection on Android with Language Models',
      'Code Generation with Unit Tests',
      'Automated Program Repair with LLMs',
      'Text-to-SQL over Large Schemas',
    ],
    not: [
      'Exploiting Model Vulnerabilities in Language Models',

      paper('A Better Loss', 'A language model improves. Our code is available online.'),
      'Quantum error-correcting codes',
      'LDPC codes over fading channels',
    ],
  },
  multimodal: {
    gets: [
      'Video-LLMs Forget the First Scene',

      paper('Hours of Film', 'MLLMs forget the beginning of a long film. We give MLLMs a memory of what they saw.'),
      'Vision-Language Models Miss Small Objects',
      'Multimodal Large Language Models for Charts',
    ],
    not: [
      paper(
        'Better Pictures',
        'Text-to-image generation is slow. Captions from multimodal large language models (MLLMs) train our generator.',
      ),
      'Multimodal distributions and their modes',
      'Optimal transport of multimodal densities',
    ],
  },
  'diffusion-lm': {
    gets: ['Masked Diffusion Language Models', 'Diffusion LLMs Decode in Parallel'],
    not: ['Text-to-image diffusion with layouts', 'Reaction-diffusion equations'],
  },
  'image-generation': {
    gets: ['Text-to-Image Generation with Layout Control', 'Instruction-Based Image Editing'],
    not: ['Diffusion MRI of the brain', 'Anomalous diffusion in cells', 'Diffusion language models for text'],
  },
  video: {
    gets: ['Text-to-Video Generation with Camera Control', 'Long Video Understanding with MLLMs'],
    not: ['Adaptive bitrate for video streaming', 'Hardware for video coding'],
  },
  '3d': {
    gets: [
      paper(
        'Around the Statue',
        'From ten images a neural network estimates camera poses; our diffusion model does novel view synthesis by gaussian splatting.',
      ),
      '3D Gaussian Splatting from Few Views',
      'Neural Radiance Fields for Street Scenes',
    ],
    not: ['3D simulations of turbulent flow', '3D parallelism for training LLMs', '3D molecular generation'],
  },
  robotics: {
    gets: ['Vision-Language-Action Models for Robotic Manipulation', 'Humanoid Robots Learn to Walk'],
    not: ['Manipulation of Ultracold Molecules', 'Values embodied in law', 'Robotic process automation in banks'],
  },
  speech: {
    gets: [
      paper(
        'Who Is Talking',
        'Voice conversion changes the speaker. Our neural vocoder, a deep generative model, keeps the words.',
      ),
      'Neural Speech Codecs at Low Bitrate',
      'Text-to-Speech with Emotion',
    ],
    not: ['Acoustic waves in crystals', 'The voice of the people in parliament', 'Hate speech on social media'],
  },
  multilingual: {
    gets: [
      'Translating Poems with Large Language Models',
      paper('Szia', 'We test language models on Hungarian questions and on other underrepresented languages.'),
      'Multilingual Language Models for African Languages',
      'Cross-Lingual Transfer to Low-Resource Languages',
    ],
    not: [
      'C-to-Rust Translation with Large Language Models',
      'SQL Dialects in Text-to-SQL',
      'A type system for programming languages',
      'How ideas translate into gains',
    ],
  },
  benchmark: {
    gets: ['ToyBench: A Benchmark for Planning', 'Evaluating Large Language Models on Tax Law'],
    not: [
      paper(
        'A Better Optimizer',
        'Experiments on three benchmarks show that our optimizer trains language models faster.',
      ),
    ],
  },
  dataset: {
    gets: [
      paper('Old Letters', 'Language models read old hands badly. We compile a corpus of letters.'),

      paper(
        'Following Orders',
        'A benchmark for language models. Our dataset comprises pairs of orders and answers. Our dataset is available.',
      ),
      'A Corpus of Court Letters',
      'A Large-Scale Dataset for Table Reading',
      paper('Letters', 'We introduce a new dataset of letters for language models.'),
    ],
    not: [
      paper('Faster Still', 'Our neural network is faster. We release our models; existing datasets show it.'),
      paper('A Better Loss', 'On several datasets our loss helps neural networks.'),
    ],
  },
  survey: {
    gets: [
      'SoK: Watermarks for Language Models',
      paper(
        'Where We Are',
        'This paper systematically reviews how language models plan, and it names future directions.',
      ),
      'A Survey of Retrieval with Language Models',
      'Graph Learning: A Comprehensive Review',
    ],
    not: [
      'State-of-the-Art Performance on Small Networks',
      'Survey Design for Forests',
      'A deep sky survey of faint galaxies',
      'Household survey data on income',
      'Automatic code review',
    ],
  },
  'llm-as-judge': {
    gets: [
      paper('Grades', 'We grade with LLM-as-a-judge and ask when it errs.'),
      'LLM-as-a-Judge Prefers Long Answers',
      'Language Models as Judges of Essays',
    ],
    not: [
      paper(
        'A Longer Answer',
        'We fine-tune a chat language model. It wins on AlpacaEval and on MT-Bench; AlpacaEval rewards length.',
      ),
      'How supreme court judges vote',
      'Judging by the tracks: wolves in winter',
    ],
  },
  safety: {
    gets: [
      'Fingerprinting Large Language Models to Prove Ownership',
      'Fake News Written by Language Models',

      'Jailbreaking Aligned Language Models',
      'Prompt Injection in Tool-Using LLM Agents',
      'Backdoor Attacks on Code Models',
    ],
    not: [
      'Diffusion Adversarial Post-Training for One-Step Video',
      'Length Bias of Language Model Judges',
      'Road safety of cyclists',
      'Network intrusion detection by flow counts',
    ],
  },
  hallucination: {
    gets: [
      'Faithful Summarization with Language Models',
      paper('Not Quite True', 'Language models make factual errors. We detect fabricated claims in their answers.'),
      'Detecting Hallucinations in Large Language Models',
      'Factual Consistency of Summaries by LLMs',
    ],
    not: [
      'Failure Attribution in Multi-Agent LLM Systems',
      'Are Chain-of-Thought Explanations Faithful?',
      'Face hallucination by sparse patches',
      'Auditory hallucinations in patients',
    ],
  },
  uncertainty: {
    gets: [
      'Language Models Are Overconfident',
      paper(
        'I Do Not Know',
        'Language models abstain too rarely. Selective prediction with verbalized confidence helps.',
      ),
      'Uncertainty Quantification for Language Models',
      'Calibrated Confidence in LLM Answers',
    ],
    not: [
      'The Heisenberg uncertainty principle',
      'Camera calibration with a chessboard',
      'Calibration data for quantized language models',
    ],
  },
  interpretability: {
    gets: [
      'Interpreting Attention Heads of Language Models',
      'How Do Transformers Store Facts? A Look at Neurons in Language Models',

      'Mechanistic Interpretability of Small Transformers',
      'Sparse Autoencoders Find Features in Language Models',
    ],
    not: [
      'Circuit Design with Language Models',
      'Learned Representations for Faster Video Diffusion',

      'An interpretation of quantum mechanics',
      'Integrated circuit layout',
      paper('A Tree Model', 'Our trees give interpretable results.'),
    ],
  },
};
