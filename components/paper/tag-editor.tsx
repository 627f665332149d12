import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { type SavedPaper, tagsOf } from '@/papers/saved-paper';
import { tagLabel } from '@/storage/library-search';
import { addTag, removeTag } from '@/storage/paper-tags';
import { attempt } from '../feedback/toast-store';
import { TagCombobox } from './tag-combobox';
import { useTagLook } from './tag-row';
import './tag-editor.css';

interface TagEditorProps {
  paper: SavedPaper;
  /** Tags that the user has given to papers. */
  own: readonly string[];
}

/** All tags of a paper, each with a button that takes it off, and a field for more. */
export function TagEditor({ paper, own }: TagEditorProps) {
  const tags = useMemo(() => tagsOf(paper), [paper]);
  const editor = useRef<HTMLDivElement>(null);
  const remove = async (tag: string) => {
    // The button that has the focus goes away with its tag.
    editor.current?.querySelector('input')?.focus();
    await attempt(() => removeTag([paper.key], tag));
  };
  return (
    <div className="tag-editor" ref={editor}>
      {tags.length > 0 && (
        <ul aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag}>
              <RemovableTag tag={tag} onRemove={() => remove(tag)} />
            </li>
          ))}
        </ul>
      )}
      <TagCombobox own={own} taken={tags} onAdd={(tag) => attempt(() => addTag([paper.key], tag))} />
    </div>
  );
}

/** A tag with the button that takes it away. */
export function RemovableTag({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const { className, style } = useTagLook(tag);
  return (
    <span className={`${className} tag-removable`} style={style}>
      <span className="tag-name" dir="auto">
        {tagLabel(tag)}
      </span>
      <button type="button" aria-label={`Remove tag ${tagLabel(tag)}`} onClick={onRemove}>
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}
