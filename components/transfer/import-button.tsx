import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { ImportDialog } from './import-dialog';
import { useImport } from './use-import';

/** Takes a file that the JSON export wrote and merges it into the library. */
export function ImportButton() {
  const picker = useRef<HTMLInputElement>(null);
  const { run, start, stop, clear } = useImport();
  return (
    <>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <Upload size={14} aria-hidden />
        Import
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File to import"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void start(file);
        }}
      />
      {run && <ImportDialog run={run} onStop={stop} onClose={clear} />}
    </>
  );
}
