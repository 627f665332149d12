import { describe, expect, test } from 'vitest';
import type { AbstractAnswer } from '@/papers/abstracts/abstract-answer';
import { abstractsInArxivFeed } from '@/papers/abstracts/arxiv-feed';
import { abstractInHuggingFacePaper } from '@/papers/abstracts/huggingface-paper';
import { abstractsInOpenreviewNotes } from '@/papers/abstracts/openreview-notes';
import { LONGEST_ABSTRACT } from '@/papers/key';

/** What was read, by id; or what kind of answer it is. */
const read = (answer: AbstractAnswer) => (answer.kind === 'abstracts' ? Object.fromEntries(answer.byId) : answer.kind);

const paper = (id: string, summary: string) => `  <entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>2023-09-12T12:50:04Z</updated>
    <title>A title with
  a line break</title>
    <summary>${summary}</summary>
    <author><name>Ada Byron</name></author>
    <link href="http://arxiv.org/pdf/${id}" rel="related" type="application/pdf" title="pdf"/>
  </entry>`;

const feed = (...papers: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>http://arxiv.org/api/SkuXkYxumgL1drFIL7NufdnpkFc</id>
  <title type="html">ArXiv Query: search_query=&amp;id_list=2309.06180</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${papers.length}</opensearch:totalResults>
${papers.join('\n')}
</feed>
`;

describe('a feed of the arXiv API', () => {
  test('gives the abstract of each paper by its id without version, as one line', () => {
    const xml = feed(
      paper('2309.06180v1', '  Serving wastes\nmemory.\n'),
      paper('math/0309136v2', 'On 3-manifolds.'),
      paper('cs.LG/0101001v1', 'An old one.'),
    );
    expect(read(abstractsInArxivFeed(xml))).toEqual({
      '2309.06180': 'Serving wastes memory.',
      'math/0309136': 'On 3-manifolds.',
      'cs/0101001': 'An old one.',
    });
  });

  test.each([
    ['references of XML', 'a &lt; b &amp;&amp; c &gt; d, &quot;x&apos;s&quot;', 'a < b && c > d, "x\'s"'],
    ['a reference that was escaped stays text', '&amp;lt;script&amp;gt;', '&lt;script&gt;'],
    ['numbered characters', 'na&#239;ve &#x2192; caf&#xE9;', 'naïve → café'],
    ['a character that is none', 'x &#x110000; &#1114112; y', 'x \ufffd \ufffd y'],
    ['half a character', 'x &#xD800; y', 'x \ufffd y'],
    ['entities of a document type are not expanded', '&lol9; &xxe;', '&lol9; &xxe;'],
    ['a CDATA section', '<![CDATA[a < b & c]]>', 'a < b & c'],
    ['markup is text', '<b>bold</b> &lt;img src=x onerror=alert(1)&gt;', '<b>bold</b> <img src=x onerror=alert(1)>'],
    ['invisible characters go', 'KV\u200b ca\u00adche', 'KV cache'],
  ])('%s', (_, raw, text) => {
    expect(read(abstractsInArxivFeed(feed(paper('2309.06180v1', raw))))).toEqual({ '2309.06180': text });
  });

  test('that has no such paper gives none', () => {
    expect(read(abstractsInArxivFeed(feed()))).toEqual({});
  });

  test('a paper without abstract, or under an id that is none, is left out', () => {
    const xml = feed(paper('2309.06180v1', '  '), paper('not-an-id', 'x'), paper('2201.11903v6', 'Chains.'));
    expect(read(abstractsInArxivFeed(xml))).toEqual({ '2201.11903': 'Chains.' });
  });

  test('an error is told as a refusal, not as papers without abstracts', () => {
    const error = `<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_1234.1</id><title>Error</title>
      <summary>incorrect id format for 1234.1</summary></entry>`;
    expect(read(abstractsInArxivFeed(feed(error)))).toBe('refused');
  });

  test.each([
    ['a line for people', 'Rate exceeded.'],
    ['nothing', ''],
    ['a web page', '<!doctype html><title>arXiv is down</title>'],
    ['a feed that was cut off', feed(paper('2309.06180v1', 'x')).slice(0, -60)],
    ['an open tag', '<feed'],
  ])('%s cannot be read', (_, xml) => {
    expect(read(abstractsInArxivFeed(xml))).toBe('unreadable');
  });

  test('tags that never end cost no more than their length', () => {
    const hostile = `<feed>${'<entry><id>'.repeat(200_000)}${'<summary '.repeat(100_000)}</feed>`;
    expect(read(abstractsInArxivFeed(hostile))).toEqual({});
  });

  test('an abstract without end is cut', () => {
    const answer = abstractsInArxivFeed(feed(paper('2309.06180v1', '🙂'.repeat(LONGEST_ABSTRACT))));
    const text = answer.kind === 'abstracts' ? answer.byId.get('2309.06180') : undefined;
    expect(text?.length).toBeLessThanOrEqual(LONGEST_ABSTRACT);
    expect(text?.isWellFormed()).toBe(true);
  });
});

describe('an answer of Hugging Face', () => {
  test.each<[string, string, ReturnType<typeof read>]>([
    [
      'has the abstract beside a summary by a machine',
      JSON.stringify({ id: '2309.06180', title: 'T', summary: 'Serving\nwastes memory.', ai_summary: 'Other words.' }),
      { '2309.06180': 'Serving wastes memory.' },
    ],
    ['has none', JSON.stringify({ id: '2309.06180', title: 'T' }), {}],
    ['has one that is no text', JSON.stringify({ id: '2309.06180', summary: { length: 3 } }), {}],
    ['is an error', JSON.stringify({ error: 'Paper not found' }), 'unreadable'],
    ['has an id that is no text', JSON.stringify({ id: 2309.0618, summary: 'x' }), 'unreadable'],
    ['is a list', '[]', 'unreadable'],
    ['is null', 'null', 'unreadable'],
    ['is cut off', '{"id": "2309.06180", "summ', 'unreadable'],
    ['is a web page', '<!doctype html>', 'unreadable'],
  ])('that %s', (_, json, expected) => {
    expect(read(abstractInHuggingFacePaper(json))).toEqual(expected);
  });
});

describe('notes of OpenReview', () => {
  const note = (id: unknown, abstract: unknown) => ({ id, forum: id, content: { title: { value: 'T' }, abstract } });
  test.each<[string, unknown, ReturnType<typeof read>]>([
    ['of version 2', { notes: [note('aVh9KRZdRk', { value: 'Two\n\nparts.' })] }, { aVh9KRZdRk: 'Two parts.' }],
    ['of version 1', { notes: [note('rJl-b3RcF7', 'A ticket.')] }, { 'rJl-b3RcF7': 'A ticket.' }],
    ['without abstract', { notes: [note('aVh9KRZdRk', undefined), note('aVh9KRZdR2', { value: '' })] }, {}],
    [
      'of odd shapes',
      { notes: [null, 3, 'x', {}, note(7, 'x'), note('has spaces in it', 'x'), note('aVh9KRZdRk', { value: ['x'] })] },
      {},
    ],
    ['none', { notes: [], count: 0 }, {}],
    ['an error', { name: 'ForbiddenError', message: 'x', status: 403 }, 'unreadable'],
    ['notes that are no list', { notes: { length: 1 } }, 'unreadable'],
  ])('%s', (_, value, expected) => {
    expect(read(abstractsInOpenreviewNotes(JSON.stringify(value)))).toEqual(expected);
  });

  test('names of properties that objects have anyway are only names', () => {
    const json =
      '{"notes":[{"id":"__proto__","content":{"abstract":{"value":"x"}}},{"id":"constructor","content":null}]}';
    const answer = abstractsInOpenreviewNotes(json);
    expect(answer.kind === 'abstracts' && [...answer.byId]).toEqual([['__proto__', 'x']]);
    expect(({} as { value?: string }).value).toBeUndefined();
  });
});
