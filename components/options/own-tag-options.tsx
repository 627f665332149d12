import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { countTags } from '@/storage/library-search';
import type { Settings } from '@/storage/settings';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { say } from '../feedback/toast-store';
import { useLibrary, useSavedPapers } from '../library-source';
import { deleteWithUndo } from '../own-tags/delete-own-tag';
import { OwnTagEditor } from '../own-tags/own-tag-editor';
import { useOwnTagList } from '../own-tags/own-tags-source';
import { TagSetButtons } from '../own-tags/tag-set-buttons';
import { papersCounted } from '../paper/counted';
import { TagWord } from '../paper/tag-row';
import { Modal } from '../transfer/modal';
import { OptionSection } from './option-section';
import { SuggestionOptions } from './suggestion-options';
import './own-tag-options.css';

/** The user's own tags: made, changed, deleted, shared, learned. */
export function OwnTagOptions({ settings }: { settings: Settings }) {
  const { tags, isRead, error } = useOwnTagList();
  const [edited, setEdited] = useState<OwnTag | 'new'>();
  const newButton = useRef<HTMLButtonElement>(null);
  const isRenamed = useRef(false);
  // The row of a tag that has another name is another one, so that the dialog gives the focus back to nothing.
  useEffect(() => {
    if (edited || !isRenamed.current) return;
    isRenamed.current = false;
    newButton.current?.focus();
  }, [edited]);
  const onSaved = ({ name, nameKey }: OwnTag) => {
    say(`Saved the tag “${name}”`);
    isRenamed.current = edited !== 'new' && edited?.nameKey !== nameKey;
    setEdited(undefined);
  };
  const remove = async (tag: OwnTag) => {
    // The button that has the focus goes away with its tag.
    if (await deleteWithUndo(tag)) newButton.current?.focus();
  };
  return (
    <OptionSection
      title="Your tags"
      about="Tags of your own, by words to look for or given by hand. They stay in this browser; no page can read them."
    >
      {error && <p className="problem">{error.message}</p>}
      {isRead && tags.length === 0 && <NoTags />}
      {tags.length > 0 && <OwnTagRows tags={tags} onEdit={setEdited} onDelete={remove} />}
      <div className="option-buttons">
        <button
          ref={newButton}
          type="button"
          className="button"
          aria-haspopup="dialog"
          onClick={() => setEdited('new')}
        >
          <Plus size={14} aria-hidden />
          New tag
        </button>
        <TagSetButtons tags={tags} />
      </div>
      <SuggestionOptions settings={settings} />
      {edited && <EditorDialog edited={edited} onSaved={onSaved} onClose={() => setEdited(undefined)} />}
    </OptionSection>
  );
}

function NoTags() {
  return (
    <p>
      You have no tags of your own yet. A tag “Edge devices” that looks for{' '}
      <code>"edge device*", smartphone*, on-device</code> would mark every paper on a listing that says so.
    </p>
  );
}

interface OwnTagRowsProps {
  tags: readonly OwnTag[];
  onEdit(tag: OwnTag): void;
  onDelete(tag: OwnTag): void;
}

function OwnTagRows({ tags, onEdit, onDelete }: OwnTagRowsProps) {
  const saved = useSavedPapers();
  const { complete } = useLibrary();
  const counts = useMemo(() => new Map(countTags(saved).map(({ tag, count }) => [tag, count])), [saved]);
  return (
    <ul className="own-tag-rows" aria-label="Your tags">
      {tags.map((tag) => (
        <li key={tag.nameKey}>
          <div className="own-tag-text">
            <TagWord tag={tag.name} />
            {complete && <span className="quiet">{papersCounted(counts.get(tag.name) ?? 0)}</span>}
            <p className="own-tag-query" dir="auto">
              {tag.query === '' ? <span className="quiet">Given by hand</span> : <code>{tag.query}</code>}
              {tag.titleOnly && <span className="quiet"> in titles only</span>}
            </p>
          </div>
          <TagAction name="Edit" tag={tag} onPress={onEdit} hasDialog>
            <Pencil size={16} aria-hidden />
          </TagAction>
          <TagAction name="Delete" tag={tag} onPress={onDelete}>
            <Trash2 size={16} aria-hidden />
          </TagAction>
        </li>
      ))}
    </ul>
  );
}

interface TagActionProps {
  name: 'Edit' | 'Delete';
  tag: OwnTag;
  onPress(tag: OwnTag): void;
  /** True when a dialog asks further. */
  hasDialog?: boolean;
  children: ReactNode;
}

/** A button of a tag's row: an icon, with its name for the pointer and for screen readers. */
function TagAction({ name, tag, onPress, hasDialog, children }: TagActionProps) {
  return (
    <button
      type="button"
      className={`button button-quiet button-icon own-tag-${name.toLowerCase()}`}
      aria-label={`${name} ${tag.name}`}
      title={name}
      aria-haspopup={hasDialog ? 'dialog' : undefined}
      onClick={() => onPress(tag)}
    >
      {children}
    </button>
  );
}

interface EditorDialogProps {
  edited: OwnTag | 'new';
  onSaved(tag: OwnTag): void;
  onClose(): void;
}

function EditorDialog({ edited, onSaved, onClose }: EditorDialogProps) {
  const isNew = edited === 'new';
  return (
    <Modal title={isNew ? 'New tag' : 'Edit tag'} onClose={onClose}>
      <OwnTagEditor tag={isNew ? undefined : edited} onSaved={onSaved} onCancel={onClose} />
    </Modal>
  );
}
