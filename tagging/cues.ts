import type { Phrases } from './rules/rule';

/**
 * What the words around a mention do to it. In an abstract only: a title that says "without" names what the paper is
 * about ("Speculative decoding without a draft model").
 */
export interface Cue {
  phrases: Phrases[];
  /** Share that a mention under the cue still counts; 0 takes it away. */
  counts: number;
  /** Where mentions stand under the cue. */
  reach: 'rest of the clause' | 'rest of the sentence' | 'before' | 'overlapping';
  /** How many words behind the cue a mention may begin. */
  words: number;
}

/** Of what these phrases hold, nothing is a cue. */
export const NO_CUE: Phrases[] = ['not only, not just, not merely, not limited to, no doubt, with and without'];

/** See README.md for what each is worth on labelled papers. */
export const CUES: readonly Cue[] = [
  {
    phrases: [
      'without, no, not, never, neither, nor, cannot, instead of, rather than, no longer, as opposed to, free of',
      '(eliminat*|remov*|avoid*|bypass*|obviat*|circumvent*) ... need',
    ],
    counts: 0,
    reach: 'rest of the clause',
    words: 3,
  },
  { phrases: ['free'], counts: 0, reach: 'before', words: 1 },
  {
    phrases: ['such as, including, includes, e g, for (example|instance)'],
    counts: 0.7,
    reach: 'rest of the sentence',
    words: 8,
  },
  { phrases: ['like'], counts: 0.7, reach: 'rest of the clause', words: 4 },
  {
    phrases: ['unlike, compared (to|with), in (contrast|comparison) (to|with), orthogonal to, different from'],
    counts: 0.7,
    reach: 'rest of the clause',
    words: 6,
  },
  {
    phrases: [
      '(code|implementation) ...5 (available|released|found at), release ... (code|source code)',
      '(open-source|open-sourced|publish*|share) ... (code|implementation)',
    ],
    counts: 0,
    reach: 'overlapping',
    words: 0,
  },
];
