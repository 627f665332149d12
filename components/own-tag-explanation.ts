import type { OwnTagOnCard } from '@/storage/messages';
import type { TaggableText } from '@/tagging/tag';
import { privately, privatePiece, privateText } from './private-text';
import { evidenceSentences, FIELD_NAMES } from './tag-explanation';

const WHY: Record<OwnTagOnCard['by'], string> = {
  given: 'Your tag. You gave it to this paper.',
  query: 'Your tag. Its query hits this paper.',
  suggested: 'Suggested, because this paper is like those you gave the tag to.',
};

/** The same as `explainTag` for a tag of the user's: no word of it can be read by the page. */
export function explainOwnTag({ name, by, evidence, catalogueTag }: OwnTagOnCard, paper: TaggableText): Node {
  const sentences = evidenceSentences(evidence, paper).flatMap(({ field, pieces }) => {
    const sentence = document.createElement('p');
    sentence.className = 'private';
    sentence.append(...pieces.map(({ text, isMarked }) => privatePiece(isMarked ? 'mark' : 'span', text)));
    return [privateText('p', FIELD_NAMES[field], 'source'), sentence];
  });
  const why = catalogueTag ? 'You gave this tag to this paper.' : WHY[by];
  const about = document.createElement('div');
  about.className = 'about';
  about.append(privateText('strong', name), privateText('p', why), ...sentences);
  return privately(about);
}
