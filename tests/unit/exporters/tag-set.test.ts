import { describe, expect, test } from 'vitest';
import {
  checkTagSetSize,
  MAX_TAG_SET_BYTES,
  MOST_SHARED_TAGS,
  readTagSet,
  TagSetError,
} from '@/exporters/importers/tag-set';
import { type SharedTag, tagSetFileName, writeTagSet } from '@/exporters/tag-set';

const TAG: SharedTag = { name: 'Edge AI', colour: 'teal', query: '"edge device*" NOT cloud', titleOnly: true };

const setOf = (...tags: unknown[]) => JSON.stringify({ format: 'papertags-tag-set', version: 1, tags });

/** What a set is refused with: the sentence, then each problem as "where: what". */
function refusal(text: string): string[] {
  try {
    readTagSet(text);
  } catch (error) {
    if (!(error instanceof TagSetError)) throw error;
    return [error.message, ...error.problems.map(({ where, what }) => `${where}: ${what}`)];
  }
  throw new Error('The set was read');
}

test('a set that was written is read back, also with the mark that some editors put first', () => {
  const tags: SharedTag[] = [TAG, { name: '論文 📚', colour: 'rose', query: '', titleOnly: false }];
  const written = writeTagSet(tags);
  expect(readTagSet(written)).toEqual({ tags, notes: [] });
  expect(readTagSet(`\ufeff${written}`).tags).toEqual(tags);
});

test('nothing but the tags is shared', () => {
  const stored = { ...TAG, nameKey: 'edge ai', createdAt: 1, updatedAt: 2 };
  expect(JSON.parse(writeTagSet([stored])).tags).toEqual([TAG]);
});

test('a set written by hand needs names only; names are cleaned as in the library', () => {
  const [tag] = readTagSet(setOf({ name: '  edge \u202e AI ' })).tags;
  expect(tag).toEqual({ name: 'edge AI', colour: 'blue', query: '', titleOnly: false });
});

test('fields that are not known are told', () => {
  expect(readTagSet(setOf({ ...TAG, weight: 3 })).notes).toMatchObject([{ where: 'tags[0].weight' }]);
});

test('the file is named after its day', () => {
  expect(tagSetFileName(Date.UTC(2026, 10, 23))).toBe('papertags-tags-2026-11-23.json');
});

describe('a set that is broken says where, and nothing of it is read', () => {
  test.each<[name: string, text: string, told: RegExp[]]>([
    ['no JSON', '{"format":"papertags-tag-set",\n"tags":[}', [/line 2, column 9: a value is missing/]],
    ['nothing', '', [/line 1, column 1/]],
    ['another file', '{"hello":1}', [/no tag set/]],
    ['a list', '[]', [/no tag set/]],
    ['a library', '{"format":"papertags","schemaVersion":1}', [/library and no tag set/]],
    ['a newer one', '{"format":"papertags-tag-set","version":2,"tags":[]}', [/newer Papertags \(format 2/]],
    ['no version', '{"format":"papertags-tag-set","tags":[]}', [/^version:/]],
    ['no tags', '{"format":"papertags-tag-set","version":1}', [/^tags:/]],
    ['no tag', setOf(TAG, 'kv'), [/mistakes/, /^tags\[1\]: /]],
    ['a query', setOf(TAG, { name: 'x', query: 'a "b' }), [/mistakes/, /^tags\[1\]\.query: At character 3: .*closed/]],
    ['a query of another type', setOf({ name: 'x', query: 7 }), [/mistakes/, /^tags\[0\]\.query: It must be a text/]],
    ['a colour', setOf({ name: 'x', colour: 'beige' }), [/mistakes/, /^tags\[0\]\.colour: .*blue, cyan/]],
    ['a switch', setOf({ name: 'x', titleOnly: 'yes' }), [/mistakes/, /^tags\[0\]\.titleOnly: /]],
    ['no name', setOf({ query: 'a' }), [/mistakes/, /^tags\[0\]\.name: The name is missing/]],
    ['an invisible name', setOf({ name: '\u200b\u0000' }), [/mistakes/, /^tags\[0\]\.name: The name is missing/]],
    ['a long name', setOf({ name: 'x'.repeat(500) }), [/mistakes/, /^tags\[0\]\.name: The name has 500 characters/]],
    ['a tag of the catalogue', setOf({ name: 'kv CACHE' }), [/mistakes/, /^tags\[0\]\.name: Papertags has a tag/]],
    [
      'a name twice',
      setOf(TAG, { ...TAG, name: 'edge ai' }),
      [/mistakes/, /^tags\[1\]\.name: .*twice: also at tags\[0\]/],
    ],
    [
      'several',
      setOf({ name: 'a', query: '(' }, { name: 'b', colour: 1 }),
      [/mistakes/, /\[0\]\.query/, /\[1\]\.colour/],
    ],
    ['too many', setOf(...Array.from({ length: MOST_SHARED_TAGS + 1 }, (_, i) => ({ name: `t${i}` }))), [/1,001 tags/]],
  ])('%s', (_, text, told) => {
    const said = refusal(text);
    expect(said).toHaveLength(told.length);
    told.forEach((pattern, index) => {
      expect(said[index]).toMatch(pattern);
    });
  });

  test('a file of 10 MB', () => {
    expect(() => checkTagSetSize(10 * 1024 * 1024)).toThrow(/10 MB.*Nothing was imported/);
    expect(() => checkTagSetSize(MAX_TAG_SET_BYTES)).not.toThrow();
    expect(refusal(' '.repeat(10 * 1024 * 1024))[0]).toMatch(/10 MB/);
  });
});
