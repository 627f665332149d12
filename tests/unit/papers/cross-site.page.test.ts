import { expect, it } from 'vitest';
import { samePaper } from '@/papers/same-paper';
import { readFixture } from '@/tests/unit/sites/read-page';
import { CROSS_SITE_PAPERS } from './cross-site-papers';

/** What adapters read from the fixtures in which one of the papers occurs. */
it.each([
  ['BERT', 'semanticscholar/search.html', 'https://www.semanticscholar.org/search?q=pre-training', 1],
  ['Attention', 'scholar/profile.html', 'https://scholar.google.com/citations?user=AAAAAAAAAAAJ', 1],
  ['Attention', 'neurips/list-2017.html', 'https://papers.nips.cc/paper_files/paper/2017', 1],
  ['LoRA', 'alphaxiv/feed.html', 'https://www.alphaxiv.org/', 1],
  ['vLLM', 'dblp/author.html', 'https://dblp.org/pid/s/IonStoica.html', 2],
  ['AlphaFold', 'europepmc/search.html', 'https://europepmc.org/search?query=alphafold', 1],
  ['AlphaFold', 'pubmed/search.html', 'https://pubmed.ncbi.nlm.nih.gov/?term=alphafold', 1],
  ['FlashAttention', 'openreview/search.html', 'https://openreview.net/search?term=attention', 1],
  ['FlashAttention', 'alphaxiv/feed.html', 'https://www.alphaxiv.org/', 1],
])('%s on %s is the paper of the other sites', (name, file, address, count) => {
  const { on } = CROSS_SITE_PAPERS.find((paper) => paper.name === name) ?? {};
  const others = Object.values(on ?? {});
  const cards = readFixture(file, address).cards.map(({ paper }) => paper);
  const same = cards.filter((card) => others.some((other) => samePaper(card, other)));
  expect(same).toHaveLength(count);
  for (const card of same.filter(({ authors }) => authors.length > 1))
    for (const other of others) expect(samePaper(card, other) || other.authors.length === 0).toBe(true);
});
