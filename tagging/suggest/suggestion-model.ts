/** Rises with each change of what the numbers mean; models of another version are learned anew. */
export const SUGGESTION_VERSION = 1;

/** Papers that must carry a tag before it is suggested on others. */
export const FEWEST_PAPERS = 10;

/** A weight for each of the words that matter to a tag. */
export interface LearnedWeights {
  /** Numbers of words, pairs of words and catalogue tags: see paper-words.ts. */
  ids: Uint32Array;
  /** The weight of each; above 0 it speaks for the tag. */
  weights: Float32Array;
  bias: number;
  /** Score from which the tag is suggested. */
  threshold: number;
}

/** What was learned of one own tag from the papers that carry it. */
export interface SuggestionModel extends LearnedWeights {
  /** `ownTagKey` of the tag. */
  nameKey: string;
  name: string;
  version: number;
  /** Milliseconds since the epoch. */
  trainedAt: number;
  /** Which papers it was learned from; another value means that there is something to learn. */
  learnedFrom: string;
}
