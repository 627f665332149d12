import { anyPage } from '@/sites/any-page';

export const parse = (html: string) => new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html');
export const arxiv = (id: string, text: string) => `<a href="https://arxiv.org/abs/${id}">${text}</a>`;
export const A = '2401.00001';
export const B = '2401.00002';

export function cardsIn(html: string) {
  const found = anyPage.findCards(parse(html));
  return found.flatMap((element) => anyPage.readCard(element, new URL('https://example.org/')) ?? []);
}

export const namesIn = (html: string) => cardsIn(html).map(({ paper }) => [paper.key, paper.title]);
