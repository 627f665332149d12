import type { BrowserContext } from '@playwright/test';
import type { Figure } from './figure';
import { infiniteScrollFigures } from './infinite-scroll';
import { drawingFigures, savingFigure } from './listing';
import { ownTagFigure } from './own-tags';
import { pageChangeFigures } from './page-changes';
import { pageSizeFigures } from './page-size';
import { popupFigures } from './popup';
import { sizeFigures } from './sizes';
import { learningFigure } from './suggestions';
import { readyFigures, taggingFigures } from './tagging';
import { taggingGrowthFigures } from './tagging-growth';
import { wholeAgainFigures } from './whole-again';

/** Figures that are measured together. */
export interface FigureGroup {
  /** The names of all its figures: by them one can ask for some figures only. */
  names: string[];
  /** Without a browser. */
  measure?: () => Figure[] | Promise<Figure[]>;
  /** In a browser of their own with the extension, so that figures do not see each other's saved papers. */
  measureIn?: (context: BrowserContext, extensionId: string) => Promise<Figure[]>;
}

const each = (before: string, ...names: string[]) => names.map((name) => `${before}, ${name}`);

/** All figures, in the order in which they are printed. */
export const FIGURE_GROUPS: FigureGroup[] = [
  { names: each('tagging', 'one paper', 'words and phrases alone'), measure: taggingFigures },
  { names: each('tagging, words and phrases', 'rules × 10', 'text × 10'), measure: taggingGrowthFigures },
  { names: each('tagging', 'ready with the first paper', 'ready with a first page'), measure: readyFigures },
  {
    names: [
      'content script',
      'scripts of one page, heaviest site',
      'background without shared chunks',
      'chunks of background and pages',
    ],
    measure: sizeFigures,
  },
  { names: ['own tag, worst hostile query on 5,000 characters'], measure: async () => [await ownTagFigure()] },
  {
    names: [...each('listing, document to all rows', 'later loads', 'first load'), 'save, click to mark'],
    measureIn: async (context, extensionId) => [
      ...(await drawingFigures(context)),
      await savingFigure(context, extensionId),
    ],
  },
  {
    names: [
      ...each('page of 2,000, idle to rows on the screen', 'arXiv', 'Hugging Face'),
      ...each('page of 2,000, longest task of ours', 'arXiv', 'Hugging Face'),
    ],
    measureIn: pageSizeFigures,
  },
  {
    names: each(
      'page of 2,000',
      'changes inside cards, each',
      'changes outside of cards, each',
      'cards appended, each',
      'look at the whole page, per card',
    ),
    measureIn: pageChangeFigures,
  },
  {
    names: each(
      'infinite scroll to 10,000',
      'our script per card, last 1,000',
      'our script per card beyond reading and drawing, last 1,000',
      'page and all per card, last 1,000',
    ),
    measureIn: infiniteScrollFigures,
  },
  {
    names: each('list of 200', 'sorted', 'rows removed', 'list replaced by a clone', 'filtered').map(
      (name) => `${name}, whole again`,
    ),
    measureIn: wholeAgainFigures,
  },
  {
    names: each('popup, open to first row', '0 papers', '1,000 papers', '10,000 papers'),
    measureIn: popupFigures,
  },
  {
    names: ['learning an own tag'],
    measureIn: async (context, extensionId) => [await learningFigure(context, extensionId)],
  },
];
