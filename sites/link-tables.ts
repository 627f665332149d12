import { childrenOf } from './link-elements';
import { nameInLines, titleInLines } from './link-lines';
import { textOf } from './page-text';
import { beginsWithNames } from './reference-text';
import { isLabel } from './title-text';

const TITLE_COLUMN = /^(?:paper\s+)?(?:titles?|name of paper)\b|^(?:论文)?(?:标题|题目|名称)/i;
/** What papers are called by in tables without titles: "Model", "Method". */
const NAME_COLUMN =
  /^(?:models?|methods?|names?|algorithms?|approach(?:es)?|papers?|works?|projects?|datasets?|benchmarks?|resources?|systems?|frameworks?|networks?)\b|^(?:模型|方法|名称|算法|论文|数据集|框架)/i;
/** Columns about papers: their texts are longer than titles. */
const NOTES_COLUMN =
  /^(?:abstracts?|authors?|summary|tl;?dr|descriptions?|notes?|comments?|remarks?|why|what|how|key|main|core|details?|contributions?|highlights?|takeaways?)\b|^(?:摘要|作者|简介|描述|备注|说明|总结|贡献)/i;

/** The cell of a row that stands under "Title". */
export function titleCellOf(row: Element): Element | undefined {
  return cellUnder(row, TITLE_COLUMN);
}

/** The title in a row: under "Title", else in the column of names, else the longest text that may be one. */
export function titleInRow(row: Element): string {
  const titleCell = titleCellOf(row);
  const ofTitle = titleCell && (titleInLines(titleCell) || nameIn(titleCell));
  if (ofTitle) return ofTitle;
  const nameCell = cellUnder(row, NAME_COLUMN);
  const ofName = nameCell && (titleInLines(nameCell) || nameInLines(nameCell, true));
  if (ofName) return ofName;
  const notes = [...cellsUnder(row, NOTES_COLUMN)];
  return longestTitle(childrenOf(row).filter((cell) => !notes.includes(cell)));
}

/** A title of one word. */
function nameIn(cell: Element): string {
  const text = textOf(cell);
  return /^\p{L}\S{1,60}$/u.test(text) && !isLabel(text) ? text : '';
}

function cellUnder(row: Element, heading: RegExp): Element | undefined {
  return cellsUnder(row, heading).next().value ?? undefined;
}

function* cellsUnder(row: Element, heading: RegExp): Generator<Element> {
  const head = row.closest('table')?.querySelector('tr');
  if (!head || head === row) return;
  const headings = childrenOf(head);
  const cells = childrenOf(row);
  // A cell on the left that spans rows stands in the first of them only.
  const missing = Math.max(0, headings.length - cells.length);
  for (const [n, cell] of headings.entries()) {
    const under = cells[n - missing];
    if (under && heading.test(textOf(cell).replace(/^[^\p{L}\p{N}]+/u, ''))) yield under;
  }
}

/** Names of people are longer than titles at times. */
function longestTitle(cells: Element[]): string {
  const titles = cells.map(titleInLines).filter((title) => !beginsWithNames(title));
  return titles.sort((a, b) => b.length - a.length)[0] ?? '';
}
