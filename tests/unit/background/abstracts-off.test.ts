import { beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '@/papers/paper';
import { keepAbstracts } from '@/storage/abstracts';
import { library } from '@/storage/database';
import { writeSetting } from '@/storage/settings';
import { paperWith } from '../storage/sample-papers';
import {
  ABSTRACT,
  answerAsAbstractApis,
  apis,
  feedOf,
  newsOf,
  paperNo,
  papersTo,
  pass,
  switchOn,
  tag,
} from './abstract-apis';
import { LISTING, PRIVATE } from './deliver';

answerAsAbstractApis();

describe('no request at all', () => {
  test('while it is off, as it is at first', async () => {
    const [tags] = await tag(papersTo(40));
    await pass(120_000);
    expect(apis.asked).toEqual([]);
    expect(tags).not.toHaveProperty('waitsForAbstract');
  });

  test('for a page in a private window, also not from what is kept', async () => {
    await switchOn();
    await keepAbstracts(new Map([['arxiv:2601.10000', ABSTRACT]]));
    const [tags] = await tag([paperNo(0)], PRIVATE);
    await tag(papersTo(40), { ...PRIVATE, tab: undefined as never });
    await pass(120_000);
    expect(apis.asked).toEqual([]);
    expect(tags?.all).not.toContain('kv-cache');
    expect(tags).not.toHaveProperty('abstract');
  });

  test('to a host that the browser does not allow; no card waits for it', async () => {
    await switchOn();
    apis.granted = [];
    const [tags] = await tag([paperNo(0)]);
    await pass(120_000);
    expect(apis.asked).toEqual([]);
    expect(tags).not.toHaveProperty('waitsForAbstract');
  });

  test('for papers that bring an abstract, or have no id that an API knows', async () => {
    await switchOn();
    await tag([
      paperWith({ title: 'With abstract', arxivId: '2601.10001', abstract: 'It is here.' }),
      paperWith({ title: 'With a DOI', doi: '10.1038/nature14539' }),
      paperWith({ title: 'With nothing' }),
    ]);
    await pass(120_000);
    expect(apis.asked).toEqual([]);
  });

  test('any more when it is switched off, and nothing that was on its way is kept', async () => {
    await switchOn();
    apis.answer = (_, ids) => new Promise((resolve) => setTimeout(() => resolve(feedOf(ids)), 2_000));
    await tag(papersTo(90));
    await tag(papersTo(180).slice(90));
    await pass(1_000);
    expect(apis.asked).toHaveLength(1);
    await writeSetting('fetchAbstracts', false);
    await pass(120_000);
    expect(apis.asked).toHaveLength(1);
    expect(await library.abstracts.count()).toBe(0);
    expect(await newsOf()).toBeUndefined();
  });
});

describe('when a site is switched off', () => {
  beforeEach(switchOn);
  const onlyOn = (host: string) => apis.asked.filter((request) => request.host === host).flatMap(({ ids }) => ids);
  const idsOf = (papers: readonly Paper[]) => papers.map(({ arxivId }) => arxivId);

  test('what waits for its cards is not apis.asked for any more; what another site waits for as well, is', async () => {
    const papers = papersTo(130);
    await tag(papers.slice(0, 65));
    await tag(papers.slice(65));
    await pass(1_000);
    expect(apis.asked).toHaveLength(1);
    await tag(papers.slice(110, 120), LISTING);
    await pass(1_000);
    await writeSetting('disabledSites', ['arxiv']);
    await pass(120_000);
    expect(onlyOn('export.arxiv.org')).toEqual([...idsOf(papers.slice(0, 100)), ...idsOf(papers.slice(110, 120))]);
    expect((await newsOf())?.keys).toEqual(papers.slice(110, 120).map(({ key }) => key));
  });

  test('nothing is apis.asked for of what was just about to be', async () => {
    await tag([paperNo(0)]);
    await pass(100);
    await writeSetting('disabledSites', ['arxiv', 'huggingface']);
    await pass(120_000);
    expect(apis.asked).toEqual([]);
  });

  test('a question of its page that comes late asks for nothing, and is still answered from what is kept', async () => {
    await keepAbstracts(new Map([['arxiv:2601.10000', ABSTRACT]]));
    await writeSetting('disabledSites', ['arxiv']);
    const [known, unknown] = await tag([paperNo(0), paperNo(1)]);
    await pass(120_000);
    expect(apis.asked).toEqual([]);
    expect(known?.all).toContain('kv-cache');
    expect(unknown).not.toHaveProperty('waitsForAbstract');
  });

  test('what its own API does not have is not apis.asked for elsewhere, nor taken for missing there', async () => {
    apis.answer = (host, ids) =>
      new Promise((resolve) =>
        setTimeout(() => resolve(host === 'huggingface.co' ? new Response('', { status: 404 }) : feedOf(ids)), 2_000),
      );
    await tag([paperNo(0)], LISTING);
    await pass(1_000);
    await writeSetting('disabledSites', ['huggingface']);
    await pass(120_000);
    expect(apis.asked.map(({ host }) => host)).toEqual(['huggingface.co']);
    expect(await library.abstracts.count()).toBe(0);
  });

  test('pages of no site go on', async () => {
    await tag([paperNo(0)], { ...LISTING, url: 'https://lab.example/reading' });
    await pass(100);
    await writeSetting('disabledSites', ['arxiv']);
    await pass(5_000);
    expect(onlyOn('export.arxiv.org')).toEqual(idsOf([paperNo(0)]));
  });

  test('its papers are apis.asked for again when it is switched on again', async () => {
    await tag([paperNo(0)]);
    await writeSetting('disabledSites', ['arxiv']);
    await pass(5_000);
    await writeSetting('disabledSites', []);
    expect((await tag([paperNo(0)]))[0]?.waitsForAbstract).toBe(true);
    await pass(5_000);
    expect(apis.asked).toHaveLength(1);
  });
});
