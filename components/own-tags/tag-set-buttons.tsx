import { Download } from 'lucide-react';
import { tagSetFileName, writeTagSet } from '@/exporters/tag-set';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { download } from '../transfer/download';
import { FilePickerButton } from '../transfer/file-picker-button';
import { TagSetDialog } from './tag-set-dialog';
import { useTagSetImport } from './use-tag-set-import';

/** Own tags out into a file that others can take over, and in from one. */
export function TagSetButtons({ tags }: { tags: readonly OwnTag[] }) {
  const { run, start, add, close } = useTagSetImport(tags);
  const exportTags = () =>
    download(new Blob([writeTagSet(tags)], { type: 'application/json' }), tagSetFileName(Date.now()));
  return (
    <>
      <button type="button" className="button" disabled={tags.length === 0} onClick={exportTags}>
        <Download size={14} aria-hidden />
        Export tags
      </button>
      <FilePickerButton text="Import tags" label="Tag set to import" onChoose={start} />
      {run && <TagSetDialog run={run} onAdd={add} onClose={close} />}
    </>
  );
}
