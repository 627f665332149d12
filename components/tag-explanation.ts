import type { EvidencePlace, TagOnCard } from '@/storage/messages';
import type { TaggableText } from '@/tagging/tag';
import { type EvidenceSentence, sentenceAround } from './evidence-sentence';

/** Enough to judge a tag by; more would only be scrolled past. */
const MOST_SENTENCES = 3;

/** A sentence of the paper that gave a tag. */
export interface EvidenceInField extends EvidenceSentence {
  field: 'title' | 'abstract';
}

/** The sentences of title and abstract around the evidence, each once, weightiest first. */
export function evidenceSentences(evidence: readonly EvidencePlace[], paper: TaggableText): EvidenceInField[] {
  const found = new Map<string, EvidenceInField>();
  for (const { field, start, end } of evidence) {
    const sentence = sentenceAround(paper[field] ?? '', start, end);
    const place = `${field}:${sentence.before}${sentence.match}${sentence.after}`;
    if (found.size === MOST_SENTENCES) break;
    if (!found.has(place)) found.set(place, { field, ...sentence });
  }
  return [...found.values()];
}

/** Over a sentence: where it stands. */
export const FIELD_NAMES = { title: 'In the title', abstract: 'In the abstract' } as const;

/** Who gave the tag, where it was not the rules alone. Rules are written by hand; the model learned from examples. */
export function shareText(modelShare: number): string | undefined {
  const percent = Math.round(modelShare * 100);
  if (percent <= 0) return undefined;
  if (percent >= 100) return 'Learned from examples; no rule asks for it.';
  return `${100 - percent} % from rules, ${percent} % learned from examples.`;
}

function textElement(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** What the tag means, the sentences of title and abstract that gave it with their words marked, and who gave it. */
export function explainTag({ label, description, evidence, modelShare }: TagOnCard, paper: TaggableText): Node[] {
  const sentences = evidenceSentences(evidence, paper).flatMap(({ field, before, match, after }) => {
    const sentence = textElement('p', before);
    sentence.dir = 'auto';
    sentence.append(textElement('mark', match), after);
    return [textElement('p', FIELD_NAMES[field], 'source'), sentence];
  });
  const share = shareText(modelShare);
  return [
    textElement('strong', label),
    textElement('p', description),
    ...sentences,
    ...(share ? [textElement('p', share, 'source')] : []),
  ];
}
