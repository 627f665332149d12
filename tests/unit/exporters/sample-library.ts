import type { ExportEntry } from '@/exporters/exporter';
import type { Note, SavedPaper } from '@/papers/saved-paper';

export const NOW = Date.UTC(2026, 10, 23, 12, 0, 0);
const SAVED = Date.UTC(2026, 9, 1, 8, 30, 0);

/** A saved paper with defaults for what a test is not about. */
export function savedPaper(fields: Partial<SavedPaper> = {}): SavedPaper {
  return {
    key: 'arxiv:1706.03762',
    title: 'Attention Is All You Need',
    authors: [],
    url: 'https://arxiv.org/abs/1706.03762',
    savedAt: SAVED,
    updatedAt: SAVED,
    site: 'arxiv',
    ruleTags: [],
    addedTags: [],
    removedTags: [],
    status: 'to-read',
    citationKey: 'vaswaniAttentionAllYou2017',
    ...fields,
  };
}

function entryOf(fields: Partial<SavedPaper>, markdown?: string): ExportEntry {
  const paper = savedPaper(fields);
  const note: Note | undefined =
    markdown === undefined ? undefined : { paperKey: paper.key, markdown, updatedAt: SAVED + 60_000 };
  return note ? { paper, note } : { paper };
}

/** A small library with what formats trip over: many authors and none, partial dates, own tags, hostile text. */
export const SAMPLE_LIBRARY: ExportEntry[] = [
  entryOf(
    {
      authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar', 'Łukasz Kaiser'].map((name) => ({ name })),
      authorCount: 8,
      abstract: 'Sequence models without recurrence: attention alone carries order & context, at O(n^2) cost.',
      arxivId: '1706.03762',
      venue: 'Advances in Neural Information Processing Systems',
      published: '2017-06-12',
      pdfUrl: 'https://arxiv.org/pdf/1706.03762',
      ruleTags: ['attention', 'transformers'],
      addedTags: ['must read'],
      removedTags: ['transformers'],
      status: 'read',
    },
    '# Why it matters\n\nEvery later paper builds on **this**; compare [[FlashAttention]] #classic\n\n- heads: `h = 8`\n- 100 % of the cost is quadratic\n\n```python\n# scaled dot product\nsoftmax(q @ k.T / sqrt(d)) @ v\n```',
  ),
  entryOf({
    key: 'arxiv:2205.14135',
    title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
    authorCount: 5,
    arxivId: '2205.14135',
    published: '2022-05',
    url: 'https://huggingface.co/papers/2205.14135',
    codeUrl: 'https://github.com/Dao-AILab/flash-attention',
    upvotes: 12,
    ruleTags: ['attention', 'efficient-attention'],
    status: 'reading',
    site: 'huggingface',
    citationKey: 'FlashAttentionFastMemoryEfficient2022',
  }),
  entryOf(
    {
      key: 'doi:10.1112/plms/s2-42.1.230',
      title: 'On Computable Numbers, with an Application to the Entscheidungsproblem',
      authors: [{ name: 'Alan M. Turing' }],
      doi: '10.1112/plms/s2-42.1.230',
      venue: 'Proceedings of the London Mathematical Society',
      published: '1937',
      url: 'https://doi.org/10.1112/plms/s2-42.1.230',
      addedTags: ['2024', 'C++, history'],
      citationKey: 'turingComputableNumbersApplication1937',
    },
    '- [ ] read §9 again\n- the proof:\n\n      ```\n      never closed',
  ),
  entryOf(
    {
      key: 'doi:10.1002/j.1538-7305.1948.tb01338.x',
      title: 'A Mathematical Theory of Communication',
      authors: [{ name: 'Claude E. Shannon' }],
      doi: '10.1002/j.1538-7305.1948.tb01338.x',
      venue: 'Bell System Technical Journal',
      published: '1948-07',
      url: 'https://doi.org/10.1002/j.1538-7305.1948.tb01338.x',
      citationKey: 'shannonMathematicalTheoryCommunication1948',
    },
    '=SUM(A1) is what a spreadsheet must not run; <% nor Templater %>',
  ),
  entryOf({
    key: 'title:a}hostile<b>title',
    title: '=1+1 "A} hostile" <img src=x onerror=alert(1)> [[title]] #1_of_5 & 100% \\input{x} $O(N^2)$ ~ ::',
    authors: [{ name: 'R Core Team, Vienna' }, { name: 'others' }],
    url: '',
    ruleTags: [],
    site: 'import',
    citationKey: 'hostile',
  }),
];

/** The whole text of an export. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return text;
}

/** The bytes of an export. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(parts));
}
