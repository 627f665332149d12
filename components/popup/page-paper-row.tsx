import { Bookmark } from 'lucide-react';
import { memo } from 'react';
import type { ShownPaper } from '@/storage/messages';
import { metaLine } from '../paper/paper-facts';
import { TagRow } from '../paper/tag-row';

interface PagePaperRowProps {
  shown: ShownPaper;
  width: number;
  isCurrent: boolean;
  isSaved: boolean;
  canSave: boolean;
  onOpen(shown: ShownPaper): void;
  onToggle(shown: ShownPaper, isSaved: boolean): void;
}

/** The user's own tags of a paper of the page, and catalogue tags given by hand; not those that are only suggested. */
export function ownTagsOn({ own }: ShownPaper): string[] {
  return own.filter(({ by }) => by !== 'suggested').map(({ name, catalogueTag }) => catalogueTag ?? name);
}

/** As on the card: the user's own tags, then the most telling of the catalogue. */
function tagsInPopup(shown: ShownPaper): string[] {
  return [...ownTagsOn(shown), ...shown.shownTags];
}

/** A paper of the page: opens by its title, saved and unsaved by the bookmark. */
export const PagePaperRow = memo(function PagePaperRow(props: PagePaperRowProps) {
  const { shown, width, isCurrent, isSaved, canSave, onOpen, onToggle } = props;
  const { paper } = shown;
  const tags = tagsInPopup(shown);
  const tabIndex = isCurrent ? 0 : -1;
  const meta = metaLine(paper);
  return (
    <div className="paper-row">
      <div className="paper-row-text">
        <button type="button" className="paper-row-title" tabIndex={tabIndex} dir="auto" onClick={() => onOpen(shown)}>
          <span>{paper.title}</span>
        </button>
        {meta && (
          <p className="paper-row-meta" dir="auto">
            {meta}
          </p>
        )}
        {tags.length > 0 && <TagRow tags={tags} width={width} />}
      </div>
      <button
        type="button"
        className="button button-quiet button-icon page-paper-save"
        tabIndex={tabIndex}
        aria-pressed={isSaved}
        aria-label={`Save ${paper.title}`}
        title={isSaved ? 'Saved. Press to delete it from your library' : 'Save'}
        disabled={!canSave && !isSaved}
        onClick={() => onToggle(shown, isSaved)}
      >
        <Bookmark size={18} aria-hidden fill={isSaved ? 'currentColor' : 'none'} />
      </button>
    </div>
  );
});
