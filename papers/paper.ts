/** A calendar date as precisely as the source gives it: `2025`, `2025-09` or `2025-09-29`. */
export type IsoDate = string;

/** Canonical name of a paper: its strongest identifier, else its title. Equal keys mean the same paper. */
export type PaperKey =
  | `arxiv:${string}`
  | `doi:${string}`
  | `openreview:${string}`
  | `acl:${string}`
  | `s2:${string}`
  | `title:${string}`;

export interface Author {
  /** Full name in reading order, as the source prints it: "Ada Lovelace". */
  name: string;
}

/** What is publicly known of a paper. Every text is plain text, whitespace folded, never HTML. */
export interface Paper {
  key: PaperKey;
  title: string;
  abstract?: string;
  /** Names that the source prints; may be shorter than `authorCount` (Hugging Face prints "6 authors"). */
  authors: Author[];
  authorCount?: number;
  /** Without version: `2509.24002` or `hep-th/9901001`. */
  arxivId?: string;
  /** Lower case, without resolver: `10.1145/3600006.3613165`. */
  doi?: string;
  openreviewId?: string;
  aclId?: string;
  /** Semantic Scholar's name of the paper: 40 hex digits, lower case. */
  s2Id?: string;
  venue?: string;
  published?: IsoDate;
  upvotes?: number;
  url: string;
  pdfUrl?: string;
  codeUrl?: string;
}

/** What a site adapter reads; the key follows from it (see `keyOf`). */
export type PaperFields = Omit<Paper, 'key'>;

/** The part of a paper that tells which paper it is. */
export type PaperIdentity = Pick<
  Paper,
  'key' | 'title' | 'authors' | 'published' | 'arxivId' | 'doi' | 'openreviewId' | 'aclId' | 's2Id'
>;
