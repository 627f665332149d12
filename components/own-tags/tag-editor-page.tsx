import { useMemo, useState } from 'react';
import type { Paper } from '@/papers/paper';
import { ownTagKey } from '@/tagging/own-tags/own-tag';
import { usePageReport } from '../popup/use-page-report';
import { deleteWithUndo } from './delete-own-tag';
import { OwnTagEditor } from './own-tag-editor';
import { useOwnTagList } from './own-tags-source';
import type { TagEditorSubject } from './tag-editor-subject';
import './own-tags.css';

interface TagEditorPageProps {
  subject: TagEditorSubject;
  /** Closes the window. */
  close(): void;
}

/** The editor of own tags in a window of its own beside a listing. */
export function TagEditorPage(props: TagEditorPageProps) {
  const { isRead, error } = useOwnTagList();
  const { tag } = props.subject;
  return (
    <main className="own-tag-page">
      <h1>{tag === undefined ? 'New tag' : 'Edit tag'}</h1>
      {error && <p className="problem">{error.message}</p>}
      {isRead && (tag === undefined ? <NewTag {...props} /> : <EditedTag {...props} name={tag} />)}
    </main>
  );
}

function NewTag({ subject: { tabId, paperKey, title }, close }: TagEditorPageProps) {
  const page = usePapersOf(tabId);
  return (
    <>
      {title !== undefined && (
        <p className="quiet own-tag-paper" dir="auto">
          From “{title}”
        </p>
      )}
      <OwnTagEditor
        paper={title === undefined ? undefined : { key: paperKey, title }}
        page={page}
        onSaved={close}
        onCancel={close}
      />
    </>
  );
}

function EditedTag({ subject: { tabId }, close, name }: TagEditorPageProps & { name: string }) {
  const page = usePapersOf(tabId);
  const { byKey } = useOwnTagList();
  // As it was opened: while it is being renamed, no tag has its name.
  const [tag] = useState(() => byKey.get(ownTagKey(name)));
  const [isDeleted, setIsDeleted] = useState(false);
  if (!tag || (isDeleted && !byKey.has(tag.nameKey))) return <Gone name={name} close={close} />;
  const remove = async () => setIsDeleted(await deleteWithUndo(tag));
  return <OwnTagEditor tag={tag} page={page} onSaved={close} onCancel={close} onDelete={() => void remove()} />;
}

/** Papers of the listing in a tab; undefined until it answered, and where there is none. */
function usePapersOf(tabId: number | undefined): Paper[] | undefined {
  const { page } = usePageReport(tabId);
  return useMemo(
    () => (tabId !== undefined && page.kind === 'report' ? page.report.papers.map(({ paper }) => paper) : undefined),
    [page, tabId],
  );
}

function Gone({ name, close }: { name: string; close: () => void }) {
  return (
    <>
      <p dir="auto">There is no tag “{name}” now.</p>
      <p>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </p>
    </>
  );
}
