import type { CompiledRules } from './compile-rules';
import { type FoundCue, lessenMereMentions } from './mere-mention';
import type { ContextId } from './rules/contexts';
import type { TagRule } from './rules/rule';
import type { TagId, TagMatch } from './tag';
import { type Token, tokenise } from './tokenise';

type Field = TagMatch['field'];

/** A phrase of a rule, found. */
export interface Mention {
  /** The tag whose rule found it. */
  owner: TagId;
  rule: TagRule;
  field: Field;
  start: number;
  end: number;
  /** Index of its first token within its field, and how many it spans. */
  firstWord: number;
  words: number;
  /** Number of the sentence within its field, and of the field's last one. */
  sentence: number;
  lastSentence: number;
  /** 1; less, down to 0, where the words around it deny it or name it by the way. */
  counts: number;
  /** What it adds to the score; 0 until it is judged. */
  weight: number;
}

/** What the text says about one tag before anything is weighed. */
export interface TagMentions {
  mentions: Mention[];
  exceptions: { field: Field; start: number; end: number }[];
}

export interface TextMatches {
  /** The words of each field, so that nobody has to split the text again. */
  tokens: Record<Field, readonly Token[]>;
  byTag: Map<TagId, TagMentions>;
  contexts: Set<ContextId>;
}

/** Walks title and abstract once each and collects what every rule, exception and context phrase hits. */
export function findMatches(title: string, abstract: string, rules: CompiledRules): TextMatches {
  const tokens = { title: tokenise(title), abstract: tokenise(abstract) };
  const matches: TextMatches = { tokens, byTag: new Map(), contexts: new Set() };
  collect('title', tokens.title, rules, matches);
  collect('abstract', tokens.abstract, rules, matches);
  return matches;
}

function collect(field: Field, tokens: readonly Token[], { trie, meanings }: CompiledRules, into: TextMatches): void {
  const lastSentence = tokens.at(-1)?.sentence ?? 0;
  const mentions: Mention[] = [];
  const cues: FoundCue[] = [];
  trie.walk(tokens, (id, first, last) => {
    const meaning = meanings[id];
    const firstToken = tokens[first];
    const lastToken = tokens[last];
    if (!meaning || !firstToken || !lastToken) return;
    if (meaning.kind === 'cue') {
      if (field === 'abstract') cues.push({ cue: meaning.cue, first, last });
      return;
    }
    if (meaning.kind === 'context') {
      into.contexts.add(meaning.context);
      return;
    }
    if (meaning.kind === 'rule' && meaning.rule.in && meaning.rule.in !== field) return;
    let ofTag = into.byTag.get(meaning.tag);
    if (!ofTag) {
      ofTag = { mentions: [], exceptions: [] };
      into.byTag.set(meaning.tag, ofTag);
    }
    const { start } = firstToken;
    const { end } = lastToken;
    if (meaning.kind === 'exception') ofTag.exceptions.push({ field, start, end });
    else {
      const { rule, tag } = meaning;
      const mention: Mention = {
        owner: tag,
        rule,
        field,
        start,
        end,
        firstWord: first,
        words: last - first + 1,
        sentence: firstToken.sentence,
        lastSentence,
        counts: 1,
        weight: 0,
      };
      ofTag.mentions.push(mention);
      mentions.push(mention);
    }
  });
  if (cues.length > 0) lessenMereMentions(mentions, cues, tokens);
}
