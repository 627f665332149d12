import type { Cue } from './cues';
import type { Mention } from './find-matches';
import type { Token } from './tokenise';

/** A cue found in a text: the tokens it spans, `last` included. Without `cue` it says that nothing here is one. */
export interface FoundCue {
  cue?: Cue;
  first: number;
  last: number;
}

/**
 * Lessens what mentions count that are denied ("without fine-tuning"), that stand as an example or beside the point
 * ("on benchmarks such as X", "unlike X"). Several cues of one kind lessen no further.
 */
export function lessenMereMentions(mentions: readonly Mention[], found: readonly FoundCue[], tokens: readonly Token[]) {
  const noCues = found.filter(({ cue }) => !cue);
  for (const { cue, first, last } of found) {
    if (!cue || noCues.some((other) => other.first <= last && first <= other.last)) continue;
    for (const mention of mentions) {
      if (mention.counts > cue.counts && isUnder(cue, first, last, mention, tokens)) mention.counts = cue.counts;
    }
  }
}

function isUnder({ reach, words }: Cue, first: number, last: number, mention: Mention, tokens: readonly Token[]) {
  const begins = mention.firstWord;
  if (reach === 'overlapping') return begins <= last && begins + mention.words > first;
  if (reach === 'before') return begins + mention.words === first && tokens[begins]?.clause === tokens[first]?.clause;
  if (begins <= last || begins - last > words) return false;
  const from = tokens[last];
  const at = tokens[begins];
  return reach === 'rest of the sentence' ? at?.sentence === from?.sentence : at?.clause === from?.clause;
}
