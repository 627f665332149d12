import { childrenOf } from './link-elements';
import { nameInLines, titleInLines } from './link-lines';
import { textOf } from './page-text';
import { beginsWithNames } from './reference-text';
import { isLabel } from './title-text';

const TITLE_COLUMN = /^(?:paper\s+)?(?:titles?|name of paper)\b|^(?:论文)?(?:标题|题目|名称)/i;
/** What papers are called by in tables without titles: "Model", "Method". */
const NAME_COLUMN =
  /^(?:models?|methods?|names?|algorithms?|approach(?:es)?|papers?|works?|projects?|datasets?|benchmarks?|systems?|frameworks?|networks?)\b|^(?:模型|方法|名称|算法|论文|数据集|框架)/i;

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
  return ofName || longestTitle(childrenOf(row));
}

/** A title of one word. */
function nameIn(cell: Element): string {
  const text = textOf(cell);
  return /^\p{L}\S{1,60}$/u.test(text) && !isLabel(text) ? text : '';
}

function cellUnder(row: Element, heading: RegExp): Element | undefined {
  const head = row.closest('table')?.querySelector('tr');
  if (!head || head === row) return undefined;
  const headings = childrenOf(head);
  const cells = childrenOf(row);
  const column = headings.findIndex((cell) => heading.test(textOf(cell).replace(/^[^\p{L}\p{N}]+/u, '')));
  // A cell on the left that spans rows stands in the first of them only.
  return column < 0 ? undefined : cells[column - Math.max(0, headings.length - cells.length)];
}

/** Names of people are longer than titles at times. */
function longestTitle(cells: Element[]): string {
  const titles = cells.map(titleInLines).filter((title) => !beginsWithNames(title));
  return titles.sort((a, b) => b.length - a.length)[0] ?? '';
}
