import { CUES, type Cue, NO_CUE } from './cues';
import { PhraseTrie } from './phrase-trie';
import { CONTEXTS, type ContextId } from './rules/contexts';
import type { TagRule, TagRules } from './rules/rule';
import type { TagId } from './tag';

/** What a phrase found in a text means. */
export type PhraseMeaning =
  | { kind: 'context'; context: ContextId }
  | { kind: 'cue'; cue?: Cue }
  | { kind: 'exception'; tag: TagId }
  | { kind: 'rule'; tag: TagId; rule: TagRule };

/** All rules, ready to be walked over texts. */
export interface CompiledRules {
  trie: PhraseTrie;
  /** By the number that the trie tells. */
  meanings: PhraseMeaning[];
  byTag: ReadonlyMap<TagId, TagRules>;
}

/**
 * Compiles rules into one trie. Of long phrases only the beginning is read: `trie.readAll()` finds mistakes behind it.
 *
 * @throws Error on a mistake in a rule: an open bracket, a stem too short, two sets of rules for one tag
 */
export function compileRules(all: readonly TagRules[]): CompiledRules {
  const trie = new PhraseTrie();
  const meanings: PhraseMeaning[] = [];
  const byTag = new Map<TagId, TagRules>();
  const addAll = (phrases: readonly string[], meaning: PhraseMeaning) => {
    const id = meanings.push(meaning) - 1;
    for (const line of phrases) for (const phrase of line.split(',')) trie.add(phrase.trim(), id);
  };
  for (const context of Object.keys(CONTEXTS) as ContextId[]) addAll(CONTEXTS[context], { kind: 'context', context });
  for (const cue of CUES) addAll(cue.phrases, { kind: 'cue', cue });
  addAll(NO_CUE, { kind: 'cue' });
  for (const rules of all) {
    if (byTag.has(rules.tag)) throw new Error(`Two sets of rules for the tag ${rules.tag}`);
    byTag.set(rules.tag, rules);
    for (const rule of rules.rules) addAll(rule.phrases, { kind: 'rule', tag: rules.tag, rule });
    addAll(rules.except ?? [], { kind: 'exception', tag: rules.tag });
  }
  return { trie, meanings, byTag };
}
