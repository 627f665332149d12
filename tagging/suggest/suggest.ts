import type { PaperTag, TaggableText, TagMatch } from '../tag';
import type { PaperVector } from './paper-vector';
import { tagFeatureId, walkWords } from './paper-words';
import type { LearnedWeights, SuggestionModel } from './suggestion-model';

/** Where words stand: UTF-16 offsets into a field. */
export type WordPlace = Pick<TagMatch, 'field' | 'start' | 'end'>;

/** An own tag that fits a paper, by what was learned. */
export interface Suggestion {
  nameKey: string;
  /** How far the paper lies above the threshold. */
  margin: number;
  /** The words that speak most for the tag, weightiest first. */
  evidence: WordPlace[];
}

/** Suggestions on one card: more would be noise. */
const MOST_SUGGESTIONS = 2;
const MOST_EVIDENCE = 6;

/** The weights of a model by the number of their word. */
export function weightsById({ ids, weights }: LearnedWeights): ReadonlyMap<number, number> {
  return new Map(Array.from(ids, (id, i) => [id, weights[i] ?? 0]));
}

/** How well a paper fits what was learned: at the threshold or above, the tag is suggested. */
export function scoreOf({ bias }: LearnedWeights, weights: ReadonlyMap<number, number>, paper: PaperVector): number {
  let score = bias;
  for (const [i, id] of paper.ids.entries()) score += (weights.get(id) ?? 0) * (paper.values[i] ?? 0);
  return score;
}

interface ReadyModel {
  model: SuggestionModel;
  weights: ReadonlyMap<number, number>;
}

/** Finds which own tags fit a paper. */
export class Suggester {
  private readonly models: ReadyModel[];

  constructor(models: readonly SuggestionModel[]) {
    this.models = models.map((model) => ({ model, weights: weightsById(model) }));
  }

  /** The tags that a paper reaches, by `nameKey`, with how far it lies above the threshold of each. */
  reached(paper: PaperVector): Map<string, number> {
    const margins = this.models.map(
      ({ model, weights }) => [model.nameKey, scoreOf(model, weights, paper) - model.threshold] as const,
    );
    return new Map(margins.filter(([, margin]) => margin >= 0));
  }

  /**
   * Own tags for a paper, surest first.
   *
   * @param paper the vector of the text with these tags
   * @param tags what `tagPaper` gives to the text
   * @param allowed which tags may be suggested on this paper, by `nameKey`
   */
  suggest(
    text: TaggableText,
    paper: PaperVector,
    tags: readonly PaperTag[],
    allowed: (nameKey: string) => boolean,
  ): Suggestion[] {
    return [...this.reached(paper)]
      .filter(([nameKey]) => allowed(nameKey))
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_SUGGESTIONS)
      .map(([nameKey, margin]) => ({ nameKey, margin, evidence: this.evidence(nameKey, text, tags, paper) }));
  }

  private evidence(nameKey: string, text: TaggableText, tags: readonly PaperTag[], vector: PaperVector): WordPlace[] {
    const weights = this.models.find(({ model }) => model.nameKey === nameKey)?.weights ?? new Map<number, number>();
    const shares = new Map(
      Array.from(vector.ids, (id, i) => [id, (weights.get(id) ?? 0) * (vector.values[i] ?? 0)] as const),
    );
    const places = placesOf(text, tags);
    const chosen: WordPlace[] = [];
    for (const [id] of [...shares].filter(([, share]) => share > 0).sort(([, a], [, b]) => b - a)) {
      const place = places.get(id);
      if (place && !overlaps(place, chosen)) chosen.push(place);
      if (chosen.length === MOST_EVIDENCE) break;
    }
    return chosen;
  }
}

/** Where each word first stands, and the first words that gave each tag. */
function placesOf(text: TaggableText, tags: readonly PaperTag[]): Map<number, WordPlace> {
  const places = new Map<number, WordPlace>();
  walkWords(text, (id, field, start, end) => {
    if (!places.has(id)) places.set(id, { field, start, end });
  });
  for (const { tag, evidence } of tags) {
    const [first] = evidence;
    if (first) places.set(tagFeatureId(tag), { field: first.field, start: first.start, end: first.end });
  }
  return places;
}

function overlaps(place: WordPlace, others: readonly WordPlace[]): boolean {
  return others.some(({ field, start, end }) => field === place.field && start < place.end && place.start < end);
}
