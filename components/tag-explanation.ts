import type { TagOnCard } from '@/storage/messages';
import type { TaggableText } from '@/tagging/tag';
import { sentenceAround } from './evidence-sentence';

/** Enough to judge a tag by; more would only be scrolled past. */
const MOST_SENTENCES = 3;
const GAP = 4;
const EDGE = 8;

function textElement(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** What the tag means, and the sentences of title and abstract that gave it, with their words marked. */
export function explainTag({ label, description, evidence }: TagOnCard, paper: TaggableText): Node[] {
  const nodes: Node[] = [textElement('strong', label), textElement('p', description)];
  const seen = new Set<string>();
  for (const { field, start, end } of evidence) {
    const { before, match, after } = sentenceAround(paper[field] ?? '', start, end);
    const place = `${field}:${before}${match}${after}`;
    if (seen.has(place) || seen.size === MOST_SENTENCES) continue;
    seen.add(place);
    const sentence = textElement('p', before);
    sentence.dir = 'auto';
    sentence.append(textElement('mark', match), after);
    nodes.push(textElement('p', field === 'title' ? 'In the title' : 'In the abstract', 'source'), sentence);
  }
  return nodes;
}

/** Puts the open popover below `target`, above where there is no room, and inside the window. */
export function placeBeside(popover: HTMLElement, target: Element): void {
  const at = target.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = at.bottom + GAP;
  const fitsBelow = below + height <= innerHeight - EDGE;
  const top = fitsBelow ? below : Math.max(EDGE, at.top - GAP - height);
  const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - EDGE - width));
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
