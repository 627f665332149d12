import type { CompiledRules } from './compile-rules';
import type { ContextId } from './rules/contexts';
import type { TagRule } from './rules/rule';
import type { TagId, TagMatch } from './tag';
import { tokenise } from './tokenise';

type Field = TagMatch['field'];

/** A phrase of a rule, found. */
export interface Mention {
  rule: TagRule;
  field: Field;
  start: number;
  end: number;
  /** The words in lower case, to tell repetition. */
  words: string;
  /** Number of the sentence within its field, and of the field's last one. */
  sentence: number;
  lastSentence: number;
}

/** What the text says about one tag before anything is weighed. */
export interface TagMentions {
  mentions: Mention[];
  exceptions: { field: Field; start: number; end: number }[];
}

export interface TextMatches {
  byTag: Map<TagId, TagMentions>;
  contexts: Set<ContextId>;
}

/** Walks title and abstract once each and collects what every rule, exception and context phrase hits. */
export function findMatches(title: string, abstract: string, rules: CompiledRules): TextMatches {
  const matches: TextMatches = { byTag: new Map(), contexts: new Set() };
  collect('title', title, rules, matches);
  if (abstract) collect('abstract', abstract, rules, matches);
  return matches;
}

function collect(field: Field, text: string, { trie, meanings }: CompiledRules, into: TextMatches): void {
  const tokens = tokenise(text);
  const lastSentence = tokens.at(-1)?.sentence ?? 0;
  trie.walk(tokens, (id, first, last) => {
    const meaning = meanings[id];
    const firstToken = tokens[first];
    const lastToken = tokens[last];
    if (!meaning || !firstToken || !lastToken) return;
    if (meaning.kind === 'context') {
      into.contexts.add(meaning.context);
      return;
    }
    let ofTag = into.byTag.get(meaning.tag);
    if (!ofTag) {
      ofTag = { mentions: [], exceptions: [] };
      into.byTag.set(meaning.tag, ofTag);
    }
    const place = { field, start: firstToken.start, end: lastToken.end };
    if (meaning.kind === 'exception') ofTag.exceptions.push(place);
    else {
      const words = text.slice(place.start, place.end).toLowerCase();
      ofTag.mentions.push({ ...place, words, rule: meaning.rule, sentence: firstToken.sentence, lastSentence });
    }
  });
}
