import { FilePickerButton } from './file-picker-button';
import { ImportDialog } from './import-dialog';
import { useImport } from './use-import';

/** Takes a file that the JSON export wrote and merges it into the library. */
export function ImportButton() {
  const { run, start, stop, clear } = useImport();
  return (
    <>
      <FilePickerButton text="Import" label="File to import" onChoose={start} />
      {run && <ImportDialog run={run} onStop={stop} onClose={clear} />}
    </>
  );
}
