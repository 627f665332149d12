import { describe, expect, it } from 'vitest';
import { decide, fieldOf } from '@/tagging/learned/field-decision';
import { FieldModel } from '@/tagging/learned/field-model';
import { FIELD_CURVES, FIELD_WEIGHTS } from '@/tagging/learned/field-weights';
import { readText } from '@/tagging/read-text';
import type { TaggableText } from '@/tagging/tag';
import { isGiven, scoreTags, tagPaper } from '@/tagging/tag-paper';

const model = new FieldModel(FIELD_WEIGHTS);
/** What the rules would say if the layer were not there. */
function byRulesAlone(text: TaggableText): string[] {
  const nothing = new FieldModel({ bias: 0, step: 0, features: '' });
  const reading = readText(text);
  const silent = { from: 0, slope: 0, sureFrom: Number.POSITIVE_INFINITY, umbrella: 0 };
  return [...decide(reading, fieldOf(reading, nothing), silent)].flatMap(([tag, { score }]) =>
    score >= 1 ? [tag] : [],
  );
}
const tagsOf = (text: TaggableText) => tagPaper(text).map(({ tag }) => tag);

const BARE_TITLES: [title: string, tag: string][] = [
  ['CoolNet: Pruning with Learned Masks', 'pruning'],
  ['BitTune: Adaptive Quantization with Learned Scales', 'quantization'],
  ['Jailbreaking by Polite Requests: Can Models Say No?', 'safety'],
];

const OTHER_FIELDS: [tag: string, text: TaggableText][] = [
  [
    'agents',
    {
      title: 'Agents on Networks of Trade',
      abstract:
        'We study a market in which agents trade along the edges of a graph. Agents meet at random and bargain over prices; we prove that an equilibrium exists and that agents with many neighbours earn more. Autonomous agents of two kinds lead to a unique price.',
    },
  ],
  [
    'reasoning',
    {
      title: 'Reasoning about Rainfall in Alpine Valleys',
      abstract:
        'Reasoning from gauges in forty valleys, we estimate how rainfall depends on altitude. Automated reasoning over the station log finds faults in the sensors, and a regression on slope explains half of the variance.',
    },
  ],
  [
    'video',
    {
      title: 'Video Recording of Nesting Birds',
      abstract:
        'Video cameras at forty nests show when parents feed their chicks. The video recordings cover two breeding seasons, and video shows that fledging depends on rainfall and on predators.',
    },
  ],
  [
    'agents',
    {
      title: 'Multi-Agent Systems for Scheduling Freight Trains',
      abstract:
        'A multi-agent system assigns freight trains to tracks. Each agent bids for a slot in the timetable, and autonomous agents settle conflicts by a contract net protocol; delays fall by a tenth on a line in the north.',
    },
  ],
];

describe('the learned layer', () => {
  it.each(BARE_TITLES)('gives "%s" its tag', (title, tag) => {
    expect(tagsOf({ title })).toContain(tag);
  });

  it.each(OTHER_FIELDS)('holds back %s', (tag, text) => {
    expect(tagsOf(text)).not.toContain(tag);
  });

  // Better rules may get some of them right by themselves; when they get all, new examples are due.
  it('does what the rules alone do not', () => {
    expect(BARE_TITLES.filter(([title, tag]) => !byRulesAlone({ title }).includes(tag))).not.toEqual([]);
    expect(OTHER_FIELDS.filter(([tag, text]) => byRulesAlone(text).includes(tag))).not.toEqual([]);
  });

  it('takes nothing from a paper of its field', () => {
    const text = {
      title: 'A Shared KV Cache for Serving Language Models',
      abstract: 'We cut the latency of large language model serving by sharing the KV cache among requests.',
    };
    expect(tagsOf(text)).toEqual(expect.arrayContaining(byRulesAlone(text)));
    expect(tagPaper(text).every(({ modelShare }) => modelShare === 0)).toBe(true);
  });

  it.each(BARE_TITLES)('says by which words it gave "%s" a tag', (title, id) => {
    const tag = tagPaper({ title }).find(({ tag }) => tag === id);
    const learned = tag?.evidence.filter(({ rule }) => rule === 'model') ?? [];
    const ruled = tag?.evidence.filter(({ rule }) => rule !== 'model') ?? [];
    expect(tag?.modelShare).toBeGreaterThan(0);
    expect(tag?.modelShare).toBeLessThan(1);
    expect(learned.length).toBeGreaterThan(0);
    for (const { field, start, end, text } of learned) {
      expect(field).toBe('title');
      expect(title.slice(start, end)).toBe(text);
      expect(text).toMatch(/^\w.*\w$/);
    }
    const overlapping = learned.filter((word) =>
      ruled.some((other) => other.start < word.end && word.start < other.end),
    );
    expect(overlapping).toEqual([]);
  });

  it('shows a tag that it held back as a near miss, with the words of the rules', () => {
    const [, text] = OTHER_FIELDS[0] ?? [];
    const agents = scoreTags(text ?? { title: '' }).find(({ tag }) => tag === 'agents');
    expect(agents && isGiven(agents)).toBe(false);
    expect(agents?.evidence[0]?.text.toLowerCase()).toContain('agents');
  });
});

describe('the field', () => {
  const fieldOfTitle = (title: string) => model.valuesOf(readText({ title }).tokens).all;

  it.each([
    ['Instruction Tuning of Large Language Models', 'A Lattice Model of Snow and Ice in Alpine Rivers'],
    ['DeepFoo: Self-Supervised Transformers for Long Videos', 'Spectral gaps of Schrodinger operators on trees'],
  ])('of "%s" is more surely machine-learned models than of "%s"', (inside, outside) => {
    expect(fieldOfTitle(inside)).toBeGreaterThan(1);
    expect(fieldOfTitle(outside)).toBeLessThan(-1);
  });

  it('of a tag is read without the words that name it', () => {
    const { tokens } = readText({ title: 'Pruning of apple trees' });
    const places = [{ field: 'title' as const, start: 0, end: 'Pruning'.length }];
    const { all, by } = model.valuesOf(tokens, [['pruning', places]]);
    expect(by.get('pruning')).toBeLessThan(all);
  });

  it.each([
    ['nothing', ''],
    ['a lone surrogate', 'Pruning \ud800 masks \udc00'],
    ['bidi and zero-width characters', '\u202ePruning\u200b of\u2066 models\u2069'],
    ['control characters', 'Pruning\u0000\u0007 of models\u001b[31m'],
    ['markup', '<img src=x onerror=alert(1)> Pruning &amp; \\textbf{Masks}'],
    ['another script', '大型语言模型的剪枝'],
    ['one word ten thousand times', 'pruning '.repeat(10_000)],
    ['one word of ten thousand letters', 'p'.repeat(10_000)],
  ])('of %s is a number, and evidence stays within the text', (_, title) => {
    expect(fieldOfTitle(title)).not.toBeNaN();
    for (const { evidence } of scoreTags({ title, abstract: title }))
      for (const { field, start, end, text } of evidence) {
        expect(start).toBeLessThan(end);
        expect(field === 'title' || field === 'abstract').toBe(true);
        expect(title.slice(start, end)).toBe(text);
      }
  });

  it('reads the same whatever it read before', () => {
    const before = fieldOfTitle('Mixtures of Experts for Speech');
    fieldOfTitle('Frost on Mars');
    expect(fieldOfTitle('Mixtures of Experts for Speech')).toBe(before);
  });

  it('never raises a tag where an abstract is there to read', () => {
    expect(FIELD_CURVES.withAbstract.umbrella).toBe(0);
    const [title] = BARE_TITLES[0] ?? [''];
    const tags = tagPaper({ title, abstract: 'We study masks.' });
    expect(tags.every(({ modelShare }) => modelShare === 0)).toBe(true);
  });
});
