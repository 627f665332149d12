/** Words that name what a link leads to, not the paper. Venues are among them: "[NeurIPS 2023]" is a label. */
const LABEL_WORDS = new Set(
  `a abs abstract acl acm anthology appendix archive article arxiv ar5iv at available bib bibtex blog by cite citation click
  code conference cvf cvpr data dataset datasets demo discussion doi download eccv emnlp eprint external extended file
  findings for from full github google here hf html hugging face huggingface huggingface's iccv iclr icml ieee in
  information interspeech journal kdd label link links long main manuscript model models more naacl nature neurips nips of
  opens new tab window next previous preview info history metrics other ps show hide expand figures references sage
  springer wiley elsevier google plus one optional material materials full-text doc docs cached similar all copy cite
  official on online open openreview our page paper papers pdf pdfs poster preprint proceedings project publication
  published publisher pubmed read report review science see short site slides source supp supplement supplementary
  tech technical talk text tex the this to twitter url version via video view web webpage website weights wiki workshop
  www xml org com net aaai coling colm eacl ijcai tacl tmlr jmlr mlsys siggraph icra iros corl cs cl lg cv ai
  论文 论文链接 链接 原文 文章 地址 代码 下载 预印本 paper链接`.split(/\s+/),
);
const ADDRESS = /^\W*(?:https?:|www\.|doi\b|10\.\d{4}|arxiv:|\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})\S*/i;
/** "[PDF] wiley.com", and arXiv's subjects: "cs.LG stat.AP". */
const HOST_OR_SUBJECTS = /^\W*(?:(?:pdf|html)\W+)*[\w-]+(?:\.[\w-]+)+(?:\s+[a-z-]+\.[A-Z]{2})*\W*$/i;
/** "Vaswani et al., 2017", "(Smith and Jones, 2020a)": who is cited, not what. */
const CITATION =
  /^\W*(?:[\p{L}.'’-]+\s+){0,4}et\s+al\b|^\W*\p{Lu}[\p{L}'’-]+(?:(?:,| and| &)\s+\p{Lu}[\p{L}'’-]+)*,?\s*\(?(?:19|20)\d\d[a-z]?\W*$/u;

/** Longer texts are prose. */
const LONGEST = 300;
/** A title stands at the beginning of its line, and what is behind it may be anything. */
const LONGEST_LINE = 1_000;
/** "As shown by", "Details are in our": the beginning of a sentence around a link, not a title. */
const SENTENCE =
  /\b(?:by|in|of|the|see|from|and|to|with|as|on|at|for|is|are|that|our|a|an|than|like|using|via|called|following|original|e\.g\.|cf\.)$|\b(?:is|was|are|were|been|get|got) (?:now |also )?(?:accepted|released|available|published|out|online)\b|^(?:check out|please|thanks|for example|however)\b/i;

/** True for "PDF", "[arXiv]", "View paper →", "arXiv:2401.00001", "NeurIPS 2023", "Smith et al. (2020)" and the like. */
export function isLabel(text: string): boolean {
  const words =
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (text.length < 80 && [ADDRESS, HOST_OR_SUBJECTS, CITATION].some((form) => form.test(text))) return true;
  return words.every((word) => LABEL_WORDS.has(word) || /^(?:v|'|’)?\d+$/.test(word) || /^[a-z]$/.test(word));
}

/** True when a text can stand as a title by its length alone: two words or more, or some Chinese characters. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.length < 8 || isLabel(text)) return /^[\p{Script=Han}\p{P}\s]{5,}$/u.test(text) && !isLabel(text);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.+-]*/gu) ?? [];
  return words.length >= 2 || /\p{Script=Han}{4}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text);
}

/** True when a link is called by a title: not by words in the middle of a sentence ("scaling laws"). */
export function isLinkTitle(text: string): boolean {
  return isTitle(text) && !/^\p{Ll}+(?:-\p{Ll}+)*(?!:)[\s,.;]/u.test(text);
}

/** True for the beginning of a sentence: "As shown by". */
export function isSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/**
 * The title in a line of a list, as people write them: "🔥[LoRA] Title(@Lab)", "[12] Title. Authors. Venue", "Authors
 * (2017). Title. Journal", "Authors, “Title,” Venue". Without marks of separators the whole line is the title.
 */
export function titleInLine(wholeLine: string): string {
  const line = wholeLine.slice(0, LONGEST_LINE);
  const quoted = /(?:^|[\s,.(])["“«]([^"”»]{12,300}?)[,.]?["”»]/.exec(line)?.[1];
  if (quoted && isTitle(quoted)) return quoted;
  const dated = /^[^(]{3,600}?\(\s*(?:19|20)\d\d[^)]{0,20}\)\s*[.,:]?\s*([^.?!]{12,}[.?!]?)/.exec(line)?.[1];
  if (dated && /^[^(]*(?:\bet al|\b\p{Lu}\.|&)/u.test(line) && isTitle(dated)) return withoutEnds(dated);
  return withoutEnds(withoutStart(line));
}

/** Marks, numbers, a date and one label in brackets before a title. */
export function withoutStart(line: string): string {
  return line
    .replace(/^[^\p{L}\p{N}[("“'‘$\\]+/u, '')
    .replace(/^(?:paper )?title\s*:\s*/i, '')
    .replace(/^(?:\d{1,4}[.):]|\[\d{1,4}\]|\(\d{1,4}\))\s+/, '')
    .replace(/^[[(]?(?:19|20)\d\d(?:[./-]\d{1,2}){0,2}[\])]?(?:\s*[:|,-]\s*|\s+)/, '')
    .replace(/^[[【][^\]】]{0,80}[\]】]\s*[:|-]?\s*/, '')
    .replace(/^[^\p{L}\p{N}[("“'‘$\\]+/u, '');
}

/** What stands behind a title: who made it "(@Lab)", the next sentence, brackets of links. */
function withoutEnds(line: string): string {
  const sentence = /^(.{12,}?\p{L}{3,}[)"”’]?)\.\s+(?=[\p{Lu}*_])/u.exec(line)?.[1] ?? line;
  return sentence
    .replace(/\s*[|•·\t].*$/, '')
    .replace(/\s*\(@[^()]*(?:\([^()]*\)[^()]*)?\)?\s*$/, '')
    .replace(/\s+[-–—]\s+[^–—]*\bet\s+al\b.*$/, '')
    .replace(/\s*[([](?:[^()[\]]*(?:\b(?:19|20)|['’])\d\d[)\]]?)?\s*$/, '')
    .replace(/(?:\s*[[(](?:\s*[\])])?)+\s*$/, '')
    .replace(/\s*[,;:.|–—-]+\s*$/, '')
    .trim();
}
