import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/understanding.ts`. */
export const UNDERSTANDING_EXAMPLES: Record<string, TagExamples> = {
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
