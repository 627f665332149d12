import { plainText } from '@/papers/plain-text';
import type { Confusion } from '@/tagging/confusion';
import type { Evaluation, Figures, SetFigures, TagFigures } from '@/tagging/evaluation';
import type { TagReason, WorstPaper } from '@/tagging/worst-papers';

/** Everything that one evaluation found. */
export interface Report {
  /** Papers without an abstract. */
  titleOnly: Evaluation;
  /** Papers with one; read by their titles alone on demand. */
  full: Evaluation;
  confusion: Confusion[];
  worst: WorstPaper[];
}

export interface ReportOptions {
  /** How the papers with an abstract were read. */
  fullHeading: string;
  /** How many lines of the confusion view to show. */
  confusions: number;
}

const TITLE_WIDTH = 110;
const WORDS_SHOWN = 6;

/** The report as lines for a reader: figures first, then each tag, then what went wrong. */
export function* reportLines(report: Report, options: ReportOptions): Generator<string> {
  const { titleOnly, full, confusion, worst } = report;
  yield* setLines(options.fullHeading, full);
  yield* setLines('papers without an abstract', titleOnly);
  yield* tagLines(options.fullHeading, full.lists.tags, titleOnly.lists.tags);
  yield* confusionLines(confusion, options.confusions);
  yield* worstLines(worst);
}

function* setLines(heading: string, evaluation: Evaluation): Generator<string> {
  const { lists, exhaustive, authorKeywords, confirmedRecall, trapRate, traps, f1Star } = evaluation;
  const sets = Object.entries({ lists, exhaustive, authorKeywords }).filter(([, { papers }]) => papers > 0);
  if (sets.length === 0) return;
  yield `# ${heading}`;
  yield `F1* ${share(f1Star)}   recall on tags confirmed by two lists ${share(confirmedRecall)}   trap rate ${share(trapRate)} of ${traps}`;
  for (const [name, set] of sets) yield setLine(name, set);
  yield '';
}

function setLine(name: string, { papers, micro, macro }: SetFigures): string {
  return `${name.padEnd(15)} n=${String(papers).padEnd(6)} micro ${figures(micro)}   macro ${figures(macro)}`;
}

function* tagLines(heading: string, full: readonly TagFigures[], titles: readonly TagFigures[]): Generator<string> {
  const counted = (tag: TagFigures) => tag.right + tag.missed;
  const titlesOf = new Map(titles.map((tag) => [tag.tag, tag]));
  const rows = full.filter((tag) => counted(tag) + counted(titlesOf.get(tag.tag) ?? tag) > 0);
  if (rows.length === 0) return;
  rows.sort((a, b) => counted(b) - counted(a));
  yield '# each tag on the papers of the lists';
  const half = (name: string) => `n  ${name}`;
  yield `${''.padEnd(24)} ${half(heading).padEnd(52)}  ${half('without an abstract')}`;
  for (const tag of rows) {
    const title = titlesOf.get(tag.tag);
    yield `${tag.tag.padEnd(24)} ${tagHalf(tag).padEnd(52)}  ${title ? tagHalf(title) : ''}`.trimEnd();
  }
  yield '';
}

function tagHalf(tag: TagFigures): string {
  const papers = tag.right + tag.missed;
  if (papers === 0) return '-';
  return `${String(papers).padEnd(5)} ${figures(tag)}  false ${tag.wrong} of ${tag.negatives}`;
}

function* confusionLines(confusion: readonly Confusion[], most: number): Generator<string> {
  if (confusion.length === 0) return;
  yield '# which tag was taken for which: papers that have the first, wrongly, and lack the second';
  for (const { given, missed, papers, examples } of confusion.slice(0, most)) {
    yield `${String(papers).padStart(4)}  ${given.padEnd(24)} for ${missed.padEnd(24)}  ${examples.map(plainText).join(' ')}`;
  }
  const more = confusion.length - most;
  if (more > 0) yield `      and ${more} more pairs (--confusion shows them all)`;
  yield '';
}

function* worstLines(worst: readonly WorstPaper[]): Generator<string> {
  if (worst.length === 0) return;
  yield `# the ${worst.length} papers with the worst tags`;
  for (const [index, { id, set, title, wrong, missed }] of worst.entries()) {
    yield `${index + 1}. ${plainText(id)} (${plainText(set)}) ${cut(title)}`;
    for (const reason of wrong) yield `     wrong   ${reasonText(reason, 'no words')}`;
    for (const reason of missed) yield `     missed  ${reasonText(reason, 'nothing speaks for it')}`;
  }
}

/** `kv-cache 1.2: abstract "KV cache" ×3 by kv-cache/cache` */
function reasonText({ tag, score, modelShare, words }: TagReason, nothing: string): string {
  if (words.length === 0) return score === 0 ? `${tag}: ${nothing}` : `${tag} ${score}: ${nothing}`;
  const model = modelShare > 0 ? ` (model ${Math.round(modelShare * 100)} %)` : '';
  const shown = words
    .slice(0, WORDS_SHOWN)
    .map(({ field, text, rule, times }) => `${field} "${cut(text)}"${times > 1 ? ` ×${times}` : ''} by ${rule}`);
  const more = words.length > WORDS_SHOWN ? ', …' : '';
  return `${tag} ${score}${model}: ${shown.join(', ')}${more}`;
}

function cut(text: string): string {
  const line = plainText(text);
  return line.length > TITLE_WIDTH ? `${line.slice(0, TITLE_WIDTH - 1)}…` : line;
}

function figures({ precision, recall, f1 }: Figures): string {
  return `P ${share(precision)} R ${share(recall)} F1 ${share(f1)}`;
}

function share(figure: number | undefined): string {
  return figure === undefined ? '-' : figure.toFixed(3);
}
