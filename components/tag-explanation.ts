import type { EvidencePlace, TagOnCard } from '@/storage/messages';
import type { TaggableText } from '@/tagging/tag';
import { type Place, type SentencePiece, sentenceBounds, sentencePieces } from './evidence-sentence';
import { newElement } from './own-elements';

/** Enough to judge a tag by; more would only be scrolled past. */
const MOST_SENTENCES = 3;

/** A sentence of the paper that gave a tag. */
export interface EvidenceSentence {
  field: 'title' | 'abstract';
  pieces: SentencePiece[];
}

/** The sentences of title and abstract with evidence in them, each once, weightiest first. */
export function evidenceSentences(evidence: readonly EvidencePlace[], paper: TaggableText): EvidenceSentence[] {
  const sentences: (Place & { field: EvidencePlace['field'] })[] = [];
  for (const { field, start, end } of evidence) {
    if (sentences.length === MOST_SENTENCES) break;
    const isShown = sentences.some((known) => known.field === field && known.start <= start && end <= known.end);
    if (!isShown) sentences.push({ field, ...sentenceBounds(paper[field] ?? '', { start, end }) });
  }
  return sentences.map(({ field, ...sentence }) => {
    const places = evidence.filter((place) => place.field === field);
    return { field, pieces: sentencePieces(paper[field] ?? '', sentence, places) };
  });
}

/** How the parts of an explanation look, in the row's root and in that of a private one. */
export const EXPLANATION_TEXT_CSS = `
strong { display: block; font-weight: 600; font-size: 13px; }
p { margin: 2px 0 0; }
.source { margin-top: 8px; color: var(--quiet); font-size: 11px; }
mark { background-color: var(--mark); color: inherit; border-radius: 2px; padding: 0 1px; }
@media (forced-colors: active) { mark { background-color: Mark; color: MarkText; } }`;

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
  const element = newElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** What the tag means, the sentences of title and abstract that gave it with their words marked, and who gave it. */
export function explainTag({ label, description, evidence, modelShare }: TagOnCard, paper: TaggableText): Node[] {
  const sentences = evidenceSentences(evidence, paper).flatMap(({ field, pieces }) => {
    const sentence = newElement('p');
    sentence.dir = 'auto';
    sentence.append(...pieces.map(({ text, isMarked }) => (isMarked ? textElement('mark', text) : text)));
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
