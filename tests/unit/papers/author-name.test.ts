import { expect, it } from 'vitest';
import { sameAuthor } from '@/papers/author-name';

const DEVLIN = [
  'J Devlin',
  'Jacob Devlin',
  'Devlin, J.',
  'Devlin J',
  'Devlin, Jacob',
  'J. Devlin',
  'DEVLIN, Jacob',
  'Devlin',
];

it.each(DEVLIN.flatMap((a) => DEVLIN.map((b) => [a, b])))('%s can be %s', (a, b) => {
  expect(sameAuthor(a, b)).toBe(true);
});

it.each([
  ['MW Chang', 'Ming-Wei Chang'],
  ['M.-W. Chang', 'Ming-Wei Chang'],
  ['Chang MW', 'Ming-Wei Chang'],
  ['Mingwei Chang', 'Ming-Wei Chang'],
  ['AQ Jiang', 'Albert Q. Jiang'],
  ['DP Kingma', 'Diederik P. Kingma'],
  ['D Kingma', 'Diederik P. Kingma'],
  ['J. E. Hu', 'Edward J. Hu'],
  ['Y LeCun', 'Yann Le Cun'],
  ['Y. Le Cun', 'LeCun, Yann'],
  ['L van der Maaten', 'Laurens van der Maaten'],
  ['van der Maaten, L.', 'Laurens van der Maaten'],
  ['Wei LI', 'W. Li'],
  ['Zhang Wei', 'Wei Zhang'],
  ['Karel Čapek', 'K. Capek'],
  ["Niall O'Higgins", 'N O’Higgins'],
  ['Jean-Baptiste Alayrac', 'JB Alayrac'],
  ['Robert Downey Jr.', 'R Downey'],
  ['Wei Wang 0001', 'Wei Wang'],
])('%s can be %s', (a, b) => {
  expect(sameAuthor(a, b)).toBe(true);
  expect(sameAuthor(b, a)).toBe(true);
});

it.each([
  ['X. Wang', 'Y. Wang'],
  ['Jane Smith', 'John Smith'],
  ['J Devlin', 'J Delvin'],
  ['JA Smith', 'JB Smith'],
  ['Mary Anne Smith', 'Mary Beth Smith'],
  ['Wei Li', 'Li Wei Zhang'],
  ['A. Byron', 'Ada Lovelace'],
])('%s is not %s', (a, b) => {
  expect(sameAuthor(a, b)).toBe(false);
  expect(sameAuthor(b, a)).toBe(false);
});

it.each([
  ['OpenAI', 'Josh Achiam'],
  ['Gemini Team', 'Rohan Anil'],
  ['The ATLAS Collaboration', 'G. Aad'],
  ['Anonymous Authors', 'Ada Lovelace'],
  ['', 'Ada Lovelace'],
])('whether %s is %s cannot be told', (a, b) => {
  expect(sameAuthor(a, b)).toBeUndefined();
  expect(sameAuthor(b, a)).toBeUndefined();
});
