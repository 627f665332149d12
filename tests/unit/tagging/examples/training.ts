import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/training.ts`. */
export const TRAINING_EXAMPLES: Record<string, TagExamples> = {
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
  moe: {
    gets: [
      'Mixture-of-Experts Language Models with Fewer Experts',
      paper('Who Answers?', 'MoE models route each token to two experts. We balance expert routing in MoE layers.'),
    ],
    not: [
      paper(
        'Skew Mixtures of Experts',
        'We fit a mixture of experts by the EM algorithm; the MoE keeps its experts robust, and the mixture of experts predicts well.',
      ),
      'Prediction with expert advice',
      'What human experts expect of medical software',
      'Gaussian mixtures for density estimation',
      'The moe of fashion',
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
};
