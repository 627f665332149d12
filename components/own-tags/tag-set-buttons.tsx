import { Download, Upload } from 'lucide-react';
import { useRef } from 'react';
import { tagSetFileName, writeTagSet } from '@/exporters/tag-set';
import type { OwnTag } from '@/tagging/own-tags/own-tag';
import { download } from '../transfer/download';
import { TagSetDialog } from './tag-set-dialog';
import { useTagSetImport } from './use-tag-set-import';

/** Own tags out into a file that others can take over, and in from one. */
export function TagSetButtons({ tags }: { tags: readonly OwnTag[] }) {
  const picker = useRef<HTMLInputElement>(null);
  const { run, start, add, close } = useTagSetImport(tags);
  const exportTags = () =>
    download(new Blob([writeTagSet(tags)], { type: 'application/json' }), tagSetFileName(Date.now()));
  return (
    <>
      <button type="button" className="button" disabled={tags.length === 0} onClick={exportTags}>
        <Download size={14} aria-hidden />
        Export tags
      </button>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <Upload size={14} aria-hidden />
        Import tags
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Tag set to import"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void start(file);
        }}
      />
      {run && <TagSetDialog run={run} onAdd={add} onClose={close} />}
    </>
  );
}
