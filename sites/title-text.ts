import { afterAuthors, areNames, beginsWithNames, beginsWithSureNames, titleBetweenCommas } from './reference-text';

/**
 * Words that name what a link leads to, not the paper, without a plural's "s". Venues are among them: "[NeurIPS 2023]" is
 * a label.
 */
const LABEL_WORDS = new Set(
  `abs abstract acl acm anthology appendix archive article arxiv ar5iv at available bib bibtex blog by cite citation
  click code conference cvf cvpr data dataset demo discussion doi download eccv emnlp eprint external extended file
  finding for from full github google here hf html hugging face huggingface huggingface's iccv iclr icml ieee in
  information interspeech journal kdd label link long main manuscript model more naacl nature neurip nip of open new
  tab window next previous preview info history metric other ps show hide expand figure reference sage springer wiley
  elsevier plus one optional material doc cached similar all copy official on online openreview our page paper pdf
  poster preprint proceeding project publication published publisher pubmed read report review science see short site
  slide source supp supplement supplementary tech technical talk text tex the this to twitter url version via video
  view web webpage website weight wiki workshop www xml org com net aaai coling colm eacl ijcai tacl tmlr jmlr mlsy
  siggraph icra iro corl corr cl lg cv ai homepage home pytorch tensorflow colab checkpoint ckpt space star license oral
  spotlight award best not yet coming soon none research original`.split(/\s+/),
);
/** "论文链接", "代码", "项目主页": the words of Chinese labels are made of these. */
const CHINESE_LABEL = /^[论文链接原章代码下载地址预印本项目主页仓库数据集官网博客视频笔记解读]+$/;
const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}'’])+/gu;
const ADDRESS =
  /^\W*(?:https?:|www\.|doi\b|10\.\d{4}|(?:arxiv:\s?)?\d{4}\.\d{4,5}|arxiv:|[a-z-]+(?:\.[a-z]{2})?\/\d{7})\S*\W*/i;
/** "[PDF] wiley.com", and arXiv's subjects: "cs.LG stat.AP". */
const HOST_OR_SUBJECTS = /^\W*(?:(?:pdf|html)\W+)*[\w-]+(?:\.[\w-]+)+(?:\s+[a-z-]+\.[A-Z]{2})*\W*$/i;
const CITATION =
  /^\W*(?:[\p{L}.'’-]+\s+){0,4}et\s+al\b|^\W*\p{Lu}[\p{L}'’-]+(?:(?:,| and| &)\s+\p{Lu}[\p{L}'’-]+)*,?\s*\(?(?:19|20)\d\d[a-z]?\W*$/u;

/** "ICCV2021", "CVPR 2020", "RecSys'23": letters, two of them capitals, and a year. */
const VENUE_OF_YEAR = /^\W*(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,12}[\s-]?(?:(?:19|20)\d\d|['’]\d\d)(?!\w)/;

/** "Hall C #101", "Poster Session 3". */
const PLACE = /^(?:[a-z]+\s)?(?:hall|ballroom|room|poster session|session|booth)\b[\s\w#-]{0,20}\d$/i;

/** Longer texts are prose. */
const LONGEST = 300;
/** A title stands at the beginning of its line, and what is behind it may be anything. */
const LONGEST_LINE = 1_000;
/** "As shown by", "Details are in our": the beginning of a sentence around a link, not a title. */
const SENTENCE =
  /\b(?:by|in|of|the|see|from|and|to|with|as|on|at|for|is|are|that|our|a|an|than|like|using|via|called|following|original|e\.g\.|cf\.)$|\b(?:is|was|are|were|been|get|got) (?:now |also )?(?:accepted|released|available|published|out|online)\b|^(?:check out|please|thanks|for example|however)\b/i;

/** True for "PDF", "[arXiv]", "View paper →", "arXiv:2401.00001", "NeurIPS 2023", "Smith et al. (2020)" and the like. */
export function isLabel(text: string): boolean {
  const beginning = text.slice(0, 300);
  if (text.length < 80 && [HOST_OR_SUBJECTS, CITATION, PLACE].some((form) => form.test(text))) return true;
  // "doi: 10.1145/3600006.3613165", but not "[1706.03762] Attention Is All You Need".
  const rest = beginning.replace(ADDRESS, '').replace(ADDRESS, '');
  if (rest !== beginning && HOST_OR_SUBJECTS.test(rest)) return true;
  return wordsOf(rest.replace(VENUE_OF_YEAR, '')).every(isLabelWord);
}

/** True for "Vaswani et al., 2017", "(Smith and Jones, 2020a)": who is cited, not what. */
export function isCitation(text: string): boolean {
  return CITATION.test(text);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

function isLabelWord(word: string): boolean {
  return (
    [word, word.replace(/s$/, '')].some((form) => LABEL_WORDS.has(form)) ||
    /^(?:[a-z]|[v'’]?\d+)$/.test(word) ||
    CHINESE_LABEL.test(word)
  );
}

/** True when a text can stand as a title by its length alone: two words or more, or some Chinese characters. */
export function isTitle(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (text.length < 8 || isLabel(text)) return /^[\p{Script=Han}\p{P}\s]{5,}$/u.test(text) && !isLabel(text);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.+-]*/gu) ?? [];
  return words.length >= 2 || /\p{Script=Han}{4}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text);
}

/** "ChatDev Paper", "the VQGAN paper": a paper in the words of a sentence. */
const OWN_WORDS = /^(?:\S+\s){1,2}(?:papers?|preprint|article)$/i;

/** True when a link is called by a title: not by words in the middle of a sentence ("scaling laws"). */
export function isLinkTitle(text: string): boolean {
  return isTitle(text) && !/^\p{Ll}+(?:-\p{Ll}+)*(?!:)[\s,.;]/u.test(text) && !OWN_WORDS.test(text);
}

/** True when a link is called by the short name of a paper ("BERT"), not by a word of a sentence ("attention"). */
export function isLinkName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && /[\p{Lu}\d]/u.test(text) && !OWN_WORDS.test(text);
}

/** True for the beginning of a sentence: "As shown by". */
export function isSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** True for a piece of a text about papers, not of a list: "the development of models", "surveys, such as generation". */
export function isRunningText(text: string): boolean {
  return !isLinkTitle(text) || /\bsuch as\b|\b(?:has|have) been\b|\bthere (?:is|are|has|have)\b/i.test(text);
}

/**
 * The name of a paper that is called by one word only: "EEGNet", "T5". Of emphasised words, and those in a column of names,
 * each may be one ("Gopher"); of others those that look made up.
 */
export function shortName(text: string, isEmphasised: boolean): string {
  const name = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[\s:;,.([{|–—-]+$/u, '');
  const isOne = name.length < 40 && /^\S+$/.test(name) && /\p{L}/u.test(name) && !isLabel(name);
  const isMadeUp = /\p{Lu}.*\p{Lu}|\p{L}.*\d|\p{Ll}\p{Lu}/u.test(name);
  return isOne && (isMadeUp || (isEmphasised && /^\p{Lu}/u.test(name))) ? name : '';
}

/**
 * The title in a line of a list, as people write them: "🔥[LoRA] Title(@Lab)", "[12] Title. Authors. Venue", "Authors
 * (2017). Title. Journal", "Authors, “Title,” Venue". Without marks of separators the whole line is the title.
 */
export function titleInLine(wholeLine: string): string {
  const line = wholeLine.slice(0, LONGEST_LINE);
  const quoted = QUOTED.map((quotes) => quotedTitle(line, quotes)).find(Boolean);
  if (quoted) return quoted;
  return titleInReference(line) ?? withoutEnds(withoutStart(line));
}

/** The title behind the authors that a line begins with. Empty when nothing but a venue follows them. */
function titleInReference(line: string): string | undefined {
  const dated = /^[^(]{3,600}?\(\s*(?:19|20)\d\d[^)]{0,20}\)\s*[.,:]?\s*([^.?!]{12,}[.?!]?)/.exec(line)?.[1];
  if (dated && /^[^(]*(?:\bet al|\b\p{Lu}\.|&)/u.test(line) && isTitle(dated)) return withoutEnds(dated);
  const start = withoutStart(line);
  const title = withoutEnds(afterAuthors(start) ?? '');
  if (isTitle(title) && !beginsWithNames(title)) return title;
  const between = titleBetweenCommas(start);
  return between && withoutEnds(between);
}

/** Straight quotes may hold curly ones. */
const QUOTED = [/"([^"]{12,300}?)[,.]?"(?=$|[\s,.;:()[\]])/, /[“«]([^”»]{12,300}?)[,.]?[”»]/];

/** The title in quotes; not words in quotes within a title, or at its beginning ("“Why Should I Trust You?”: Explaining …"). */
function quotedTitle(line: string, quotes: RegExp): string {
  const match = quotes.exec(line);
  const quoted = match?.[1] ?? '';
  if (!match || !isTitle(quoted)) return '';
  const before = line.slice(0, match.index).trim();
  const after = line.slice(match.index + match[0].length);
  const goesOn = before === '' && /^:?\s\p{Lu}\p{L}+\s\p{L}/u.test(after) && !beginsWithNames(after.trim());
  const isPart = before !== '' && !/[\p{P}\p{S}\d]$/u.test(before) && !areNames(withoutStart(before));
  return goesOn || isPart ? '' : quoted;
}

/** "Vaswani et al. — ", "Meng, Xia, Chen (2024) — ". */
const SHORT_CITATION =
  /^\p{Lu}[\p{L}’'-]*(?:(?:,\s\p{Lu}[\p{L}’'-]*){0,3}(?:\set\sal\.?|,?\s\(?\d{4}\)?)|(?:,\s\p{Lu}[\p{L}’'-]*){2,4})(?:,?\s\(?\d{4}\)?)?\s[—–]\s(?=\S)/u;

/**
 * A link's text as a title: the one in it where it is a whole reference, else without arXiv's id and name around it
 * ("[1706.03762] Attention … - arXiv.org"), a short citation ("Vaswani et al. — Attention …"), and the venue in brackets
 * behind.
 */
export function titleOfLink(text: string): string {
  const inReference = beginsWithSureNames(text) ? titleInReference(text.slice(0, LONGEST_LINE)) : '';
  return inReference || withoutFrame(text);
}

function withoutFrame(text: string): string {
  return text
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, '')
    .replace(/(?:\s*\[(?:pdf|video)\])+$/i, '')
    .replace(/^\[?\d{4}\.\d{4,5}(?:v\d+)?\]?:?\s+(?=\S+\s)/, '')
    .replace(/\s+[-–|]\s+arXiv(?:\.org)?$/i, '')
    .replace(SHORT_CITATION, '')
    .replace(/\s+\([^()]*(?:\b(?:19|20)\d\d\b|\barXiv:)[^()]*\)$/i, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
}

/** Marks, numbers, a date and one label in brackets before a title: a second may be its own ("[Re] …"). */
export function withoutStart(line: string): string {
  return line
    .replace(/^[^\p{L}\p{N}[("“'‘$\\]+/u, '')
    .replace(/^(?:paper )?title\s*:\s*/i, '')
    .replace(/^(?:\d{1,4}[.):]|\[\d{1,4}\]|\(\d{1,4}\))\s+/, '')
    .replace(/^(?:[[(](?=[\d./-]*[\])]))?(?:19|20)\d\d(?:[./-]\d{1,2}){0,2}[\])]?(?:\s*[:|,-]\s*|\s+)/, '')
    .replace(/^[[【][^\]】]{0,80}[\]】]\s*[:|-]?\s*/, '')
    .replace(/^\(([^()]{1,60})\)\s*[:|-]?\s*/, (whole, label) => (isVenue(label) ? '' : whole))
    .replace(/^[^\p{L}\p{N}[("“'‘$\\]+/u, '');
}

/** "arXiv preprint 2021", "ICLR'24 Oral". */
function isVenue(text: string): boolean {
  return isLabel(text) || /\b(?:19|20)\d\d\b|['’]\d\d\b/.test(text);
}

/** What stands behind a title: who made it "(@Lab)", the next sentence, brackets of links. */
function withoutEnds(line: string): string {
  const sentence =
    /^(.{12,}?\p{L}{3,}[)"”’]?)\.\s+(?=[\p{Lu}*_([]|\p{Ll}{1,4}\p{Lu}|(?:19|20)\d\d\b)/u.exec(line)?.[1] ?? line;
  return sentence
    .replace(/\s*[|•·\t].*$/, '')
    .replace(/\?\s+(?:In\s|ACM|IEEE|arXiv|Proc|Journal|Transactions|International|Advances|CoRR|\p{Lu}{3}).*$/u, '?')
    .replace(/\s*\(@[^()]*(?:\([^()]*\)[^()]*)?\)?\s*$/, '')
    .replace(/\s+[-–—]\s+[^–—]*\bet\s+al\b.*$/, '')
    .replace(/[,;]\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}et\s+al\b.*$/u, '')
    .replace(/\s*[([](?:[^()[\]]*(?:\b(?:19|20)|['’])\d\d[)\]]?)?\s*$/, '')
    .replace(/(?:\s*[[(](?:\s*[\])])?)+\s*$/, '')
    .replace(/\s*[,;:.|–—-]+\s*$/, '')
    .trim();
}
