import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Pages of the sites as they were captured, with the papers that each one lists. */
export const CAPTURED_PAGES = path.join(process.env.PAPERTAGS_CORPUS ?? '../shared/corpus', 'pages');

/** For captures whose address nobody wrote down: where such a page stands. */
const ADDRESSES: Record<string, string> = {
  'arxiv/author_a_rendered2026.html': 'https://arxiv.org/a/author_s_1',
  'arxiv/list_cs.DC_new_rendered2026.html': 'https://arxiv.org/list/cs.DC/new',
  'cvf/cvpr2019_constructed.html': 'https://openaccess.thecvf.com/CVPR2019?day=all',
  'huggingface/trending_2026-06_constructed.html': 'https://huggingface.co/papers/trending',
  'neurips/neurips2018_constructed_new.html': 'https://papers.nips.cc/paper_files/paper/2018',
  'pubmed/search_fragment_scifeed_2023-11.html':
    'https://pubmed.ncbi.nlm.nih.gov/?term=endometriosis&sort=date&size=100',
  'scholar/profile_LZ5D_p4AAAAJ_justinzeus.html': 'https://scholar.google.com/citations?user=LZ5D_p4AAAAJ&hl=en',
  'scholar/search_bowan.html': 'https://scholar.google.com.au/scholar?q=Physician+Payment+Reform',
  'scholar/search_forrt_live_01.html': 'https://scholar.google.com/scholar?q=FAIR+Guiding+Principles',
  'scholar/search_forrt_live_02.html': 'https://scholar.google.com/scholar?q=Estimating+the+reproducibility',
};

/** One line of the index of captured pages. */
export interface CapturedPage {
  /** Below `CAPTURED_PAGES`. */
  file: string;
  url: string | null;
  /** File with the papers of the page. */
  truth?: string;
}

export const areCapturedPagesThere = (): boolean => existsSync(path.join(CAPTURED_PAGES, 'INDEX.json'));

export const readCaptured = (file: string): string => readFileSync(path.join(CAPTURED_PAGES, file), 'utf8');

/** All captured pages. @throws when they are not there */
export function capturedPages(): CapturedPage[] {
  return JSON.parse(readCaptured('INDEX.json')) as CapturedPage[];
}

/** The address of a captured page; undefined where none is known. */
export function capturedAddress(file: string): string | undefined {
  return (
    capturedPages()
      .find((page) => page.file === file)
      ?.url?.split(' ')[0] ?? ADDRESSES[file]
  );
}
