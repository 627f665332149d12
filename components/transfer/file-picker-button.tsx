import { Upload } from 'lucide-react';
import { useRef } from 'react';

interface FilePickerButtonProps {
  /** What the button says. */
  text: string;
  /** What the file is, for screen readers. */
  label: string;
  onChoose(file: File): void;
}

/** A button that has the user choose a JSON file; the same one can be chosen again. */
export function FilePickerButton({ text, label, onChoose }: FilePickerButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <Upload size={14} aria-hidden />
        {text}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
