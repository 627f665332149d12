import { describe, expect, it } from 'vitest';
import { titleInLine } from '@/sites/title-text';

const TITLE = 'A Good Title of Some Paper';

describe('brackets that links have left behind a title', () => {
  it.each([[`${TITLE} ( ) [ ]`], [`${TITLE} [`], [`${TITLE} () [`]])('%s', (line) =>
    expect(titleInLine(line)).toBe(TITLE),
  );
});

// Anybody can write such a line into a README: each of these held the page up for seconds, minutes or for ever.
describe('a line that is made to be slow to read', () => {
  it.each([
    ['brackets with spaces', '( '],
    ['brackets', '['],
    ['full stops', '.'],
    ['dashes', ' - a'],
    ['mentions', '(@'],
  ])('%s', (_, piece) => expect(titleInLine(`${TITLE} ${piece.repeat(20_000)}x`)).toContain(TITLE));
});
