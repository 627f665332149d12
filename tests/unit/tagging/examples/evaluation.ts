import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/evaluation.ts`. */
export const EVALUATION_EXAMPLES: Record<string, TagExamples> = {
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
};
