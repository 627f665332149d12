import type { TagId } from '../tag';
import type { ContextId } from './contexts';

/**
 * A phrase to look for, in a small notation (see `readPhrase`):
 * - `kv cache` matches "KV cache", "KV-cache", "KV caches"; lower case matches any case, plurals match by themselves
 * - `fine-tuning` matches "fine-tuning", "fine tuning" and "finetuning"
 * - `RAG`, `MoE`: a word with a capital is matched with exactly that case (and a plural s)
 * - `(token|prompt) compression`, `quantiz(e|ed)`: alternatives; an alternative may be empty
 * - `hallucinat*`, `*bench`: the word starts or ends like this
 * - `accelerat* ... inference`: up to three words in between, `...5` up to five; never across a comma or full stop
 */
export type Phrase = string;

/** Phrases separated by commas: a phrase never runs across one. */
export type Phrases = string;

/**
 * How much one mention says about the topic of a paper.
 * - `sure`: one mention gives the tag, wherever it stands
 * - `strong`: one mention in the title gives the tag; in an abstract it takes one more mention, also of other words
 * - `clear`: one mention in the title gives the tag; in an abstract it takes two
 * - `topic`: one mention in the title gives the tag; in an abstract it takes three
 * - `hint`: supports other mentions; half as much as `topic`
 */
export type Strength = 'sure' | 'strong' | 'clear' | 'topic' | 'hint';

export interface TagRule extends Conditions {
  /** Unique within its tag; evidence names it as `tag/name`. */
  name: string;
  strength: Strength;
  phrases: Phrases[];
}

/** When a rule is heard. */
export interface Conditions {
  /** Read only this field; both without it. */
  in?: 'title' | 'abstract';
  /** At least one of these contexts must occur somewhere in the title or abstract. */
  needs?: ContextId[];
  /** The context is needed even where the title stands alone; otherwise `strong` phrases then pass without it. */
  strict?: true;
  /** The rule is silent when one of these contexts occurs. */
  unless?: ContextId[];
}

/** Everything that gives or withholds one tag. */
export interface TagRules {
  tag: TagId;
  rules: TagRule[];
  /** False friends: a mention that overlaps one of these phrases does not count. */
  except?: Phrases[];
  /** The words mean the same in every field: a paper that is not about models keeps the tag. */
  anyField?: true;
  /** A paper with one of these contexts never gets the tag. */
  never?: ContextId[];
  /** Other tags (umbrellas, mostly) that this tag lends support to, 1 = gives them outright. */
  lends?: Record<TagId, number>;
}

type RuleOf = (name: string, conditions: Conditions, ...phrases: Phrases[]) => TagRule;

function rulesOf(strength: Strength): RuleOf {
  return (name, conditions, ...phrases) => ({ name, strength, phrases, ...conditions });
}

export const sure = rulesOf('sure');
export const strong = rulesOf('strong');
export const clear = rulesOf('clear');
export const topic = rulesOf('topic');
export const hint = rulesOf('hint');

/** The paper is about language models. */
export const LANGUAGE: ContextId[] = ['language-models'];
/** The paper is about models of any kind. */
export const MODELS: ContextId[] = ['language-models', 'neural-networks'];
/** The paper is of a field that uses the same words for other things. */
export const ELSEWHERE: ContextId[] = ['physical-sciences'];
