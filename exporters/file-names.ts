import { oneLine } from './clean-text';

/**
 * Bytes of UTF-8. File systems take 255 for a name; the rest is left for a suffix, the extension, and for the folders
 * before it, because Windows counts 260 characters for a whole path.
 */
const LONGEST_NAME = 160;
/** Not allowed in a name on Windows, or with a meaning in Obsidian's links. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]]/g;
/** Zero-width and direction characters: `\u202egnp.exe` would show as `exe.png`. Joiners stay, scripts and emoji need them. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]/g;
const ONLY_JOINERS = /^(?:\u200c|\u200d|\s)*$/;
/** Devices on Windows, with any extension. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/** A title as a file name (without extension) that Windows, macOS, Linux, Android and Obsidian accept. */
export function safeFileName(title: string): string {
  const words = oneLine(title).normalize('NFC').replace(INVISIBLE, '').replace(FORBIDDEN, ' ');
  const name = trimmed(shortened(words.replace(/\s+/g, ' ')));
  if (ONLY_JOINERS.test(name)) return 'Untitled';
  return RESERVED.test(name) ? `_${name}` : name;
}

/** No leading dot (hidden file, `..`), no dot or space at the end (Windows drops them). */
function trimmed(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

/** Cut at a character as a reader sees it. */
function shortened(name: string): string {
  if (bytesOf(name) <= LONGEST_NAME) return name;
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(name)) {
    bytes += bytesOf(segment);
    if (bytes > LONGEST_NAME) break;
    kept += segment;
  }
  return kept;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Gives each paper a file name of its own within one archive. File systems may ignore case and Unicode composition,
 * so names that differ only so count as equal. On a clash the citation key follows, then a number.
 */
export function fileNamer(): (title: string, citationKey: string) => string {
  const taken = new Set<string>();
  return (title, citationKey) => {
    const base = safeFileName(title);
    let name = base;
    for (let copy = 1; taken.has(folded(name)); copy += 1) {
      name = copy === 1 ? `${base} (${safeFileName(citationKey)})` : `${base} (${copy})`;
    }
    taken.add(folded(name));
    return name;
  };
}

function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}
