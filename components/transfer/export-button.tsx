import { Download } from 'lucide-react';
import { useState } from 'react';
import type { LibraryPaper } from '@/storage/library-feed';
import { ExportDialog } from './export-dialog';

interface ExportButtonProps {
  /** What the list shows now. */
  found: readonly LibraryPaper[];
  selected?: readonly LibraryPaper[];
  label?: string;
}

/** Opens the choice of what to export and how. */
export function ExportButton({ found, selected, label = 'Export' }: ExportButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Download size={14} aria-hidden />
        {label}
      </button>
      {open && <ExportDialog found={found} selected={selected} onClose={() => setOpen(false)} />}
    </>
  );
}
