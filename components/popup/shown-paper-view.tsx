import { Bookmark } from 'lucide-react';
import type { ShownPaper } from '@/storage/messages';
import { PaperAbstract, PaperHeading, PaperLinks } from '../paper/paper-parts';
import { PaperFrame } from '../paper/paper-view';
import { TagWord } from '../paper/tag-row';
import { ownTagsOn } from './page-paper-row';

interface ShownPaperViewProps {
  shown: ShownPaper;
  canSave: boolean;
  onSave(): void;
  onClose(): void;
}

/** A paper of the page that is not saved yet: enough to decide. */
export function ShownPaperView({ shown, canSave, onSave, onClose }: ShownPaperViewProps) {
  const { paper } = shown;
  const tags = [...ownTagsOn(shown), ...shown.tags];
  return (
    <PaperFrame
      name={paper.title}
      coversList
      onClose={onClose}
      control={
        <button type="button" className="button button-primary" disabled={!canSave} onClick={onSave}>
          <Bookmark size={14} aria-hidden />
          Save
        </button>
      }
    >
      <PaperHeading paper={paper} isPageHeading />
      {tags.length > 0 && (
        <ul className="shown-tags" aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag}>
              <TagWord tag={tag} />
            </li>
          ))}
        </ul>
      )}
      <PaperAbstract paper={paper} open />
      <div className="paper-foot">
        <PaperLinks paper={paper} />
      </div>
    </PaperFrame>
  );
}
