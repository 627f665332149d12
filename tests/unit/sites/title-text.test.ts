import { describe, expect, it } from 'vitest';
import { isLabel, isLinkName, isLinkTitle, shortName, titleInLine, titleOfLink } from '@/sites/title-text';

const TITLE = 'A Good Title of Some Paper';

describe('brackets that links have left behind a title', () => {
  it.each([[`${TITLE} ( ) [ ]`], [`${TITLE} [`], [`${TITLE} () [`]])('%s', (line) =>
    expect(titleInLine(line)).toBe(TITLE),
  );
});

describe('a line of a list or of references', () => {
  it.each([
    [`(arXiv preprint 2021) ${TITLE}`],
    [`(ICLR'24 Oral) ${TITLE}`],
    [`[2021 · ICRA 2022] ${TITLE}`],
    [`[2023/10/05] ${TITLE}`],
    [`${TITLE}. (Peking University)`],
    [`${TITLE}, M.Najibi et al. (ICCV 2017)`],
    [`${TITLE}, Ada Lovelace et al. ICML 2020`],
    [`Lovelace, A. & Turing, A. ${TITLE}. Nature 1, 2 (1950)`],
    [`Ada Lovelace, Alan Turing, Grace Hopper. ${TITLE}. ICML 1950`],
    [`SomeNet: "${TITLE}". EMNLP(2024)`],
    [`Lovelace A, et al. ${TITLE}. eClinicalMedicine. 2026`],
    [`A. Lovelace, A. Turing “${TITLE},” in Proc. of things`],
  ])('%s', (line) => expect(titleInLine(line)).toBe(TITLE));

  it.each([
    ['"Why Should I Trust You?": Explaining the Predictions of Any Classifier'],
    ['“Why Should I Trust You?” Explaining the Predictions of Any Classifier'],
    ['Rethinking "Batch Normalization Statistics" in Deep Networks'],
    ['(Probably) Concave Graph Matching'],
    ['Deep Sets'],
  ])('%s is all title', (line) => expect(titleInLine(line)).toBe(line));

  it('straight quotes may hold curly ones', () =>
    expect(titleInLine('"“Thinking” Fair and Slow: On the Efficacy of Prompts". EMNLP')).toBe(
      '“Thinking” Fair and Slow: On the Efficacy of Prompts',
    ));
});

it.each([
  [`[2502.11089] ${TITLE}`],
  [`2303.17651 ${TITLE}`],
  [`[2608.11015] ${TITLE} - arXiv.org`],
  [`Rafailov et al. — ${TITLE} (NeurIPS 2023, arXiv:2305.18290)`],
  [`Meng, Xia, Chen — ${TITLE}`],
  [`${TITLE}.`],
  [`📄 ${TITLE}`],
  [`${TITLE} (2017) [pdf]`],
  [`Lovelace, A., & Turing, A. (2022, September). ${TITLE}. In Proceedings of Things, pp. 1-2.`],
  [`Lovelace et al. ${TITLE}. ICML 1950.`],
])('a link that is called %j', (text) => expect(titleOfLink(text)).toBe(TITLE));

it.each([
  ['Plan, Eliminate, and Track — Language Models'],
  ['Attention — A Survey'],
  ['Language Models (Mostly) Know What They Know'],
  ['Deep Learning, Machine Learning: An Overview'],
])('a link that is called %j keeps it', (text) => expect(titleOfLink(text)).toBe(text));

it.each([
  ['arXiv:2401.00001v2 [cs.CL]', true],
  ['doi: 10.1145/3600006.3613165', true],
  ['Paper(Oral):', true],
  ['ICCV2021', true],
  ['CIKM 2023 Oral', true],
  ['CoRR abs/1808.03196', true],
  ['GPT-4', false],
  ['SQuAD2', false],
  ['主页链接', true],
  [`[2401.00001] ${TITLE}`, false],
])('%j is a label: %s', (text, expected) => expect(isLabel(text)).toBe(expected));

it.each([
  ['ChatDev Paper', false, false],
  ['BERT', false, true],
  ['attention', false, false],
  [TITLE, true, true],
])('a link %j: a title %s, a name %s', (text, title, name) =>
  expect([isLinkTitle(text), isLinkName(text)]).toEqual([title, name]),
);

it.each([
  ['EEGNet', false, 'EEGNet'],
  ['T5 (', false, 'T5'],
  ['Gopher', false, ''],
  ['Gopher', true, 'Gopher'],
  ['Paper', true, ''],
  ['2023', true, ''],
])('%j as a short name (emphasised: %s) is %j', (text, emphasised, name) =>
  expect(shortName(text, emphasised)).toBe(name),
);

// Anybody can write such a line into a README: each of these held the page up for seconds, minutes or for ever.
describe('a line that is made to be slow to read', () => {
  it.each([
    ['brackets with spaces', '( '],
    ['brackets', '['],
    ['full stops', '.'],
    ['dashes', ' - a'],
    ['mentions', '(@'],
    ['quotes', '" "'],
    ['names', ', A et '],
    ['initials', 'A. '],
  ])('%s', (_, piece) => expect(titleInLine(`${TITLE} ${piece.repeat(20_000)}x`)).toContain(TITLE));
});
