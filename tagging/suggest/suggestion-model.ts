/** What was learned of one own tag from the papers that carry it. */
export interface SuggestionModel {
  /** `ownTagKey` of the tag. */
  nameKey: string;
  name: string;
  /** Milliseconds since the epoch. */
  trainedAt: number;
}
