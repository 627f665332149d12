import { type KeyboardEvent, type Ref, useMemo } from 'react';
import type { PaperKey } from '@/papers/paper';
import type { LibraryPaper } from '@/storage/library-feed';
import { setStatus } from '@/storage/papers';
import { attempt } from '../feedback/toast-store';
import { isPlainKey } from '../keys';
import { Rows, type RowsHandle } from '../list/rows';
import { useListView } from '../list-view';
import { isWebUrl } from '../paper/paper-facts';
import { nextStatus } from '../paper/status-control';
import { PaperRow } from './paper-row';

/** Padding and checkbox of a row, see rows.css. In px. */
const BESIDE_TEXT = 32;
const CHECKBOX = 20;

interface PaperListProps {
  ref?: Ref<RowsHandle>;
  label: string;
  papers: readonly LibraryPaper[];
  open?: PaperKey;
  /** The paper that gets the focus when the list appears. */
  focusOn?: PaperKey;
  /** What the papers are an answer to, see Rows. */
  question?: unknown;
  onOpen(key: PaperKey): void;
  onLeaveUp?(): void;
  selected?: ReadonlySet<PaperKey>;
  onSelect?(key: PaperKey, isRange: boolean): void;
}

const nothing = () => {};

/** Saved papers. Enter opens one, Ctrl or Cmd + Enter its page, "s" moves its status on, "x" selects it. */
export function PaperList(props: PaperListProps) {
  const { ref, label, papers, open, focusOn, question, onOpen, onLeaveUp, selected, onSelect } = props;
  const place = useListView((state) => state.place);
  const setPlace = useListView((state) => state.setPlace);
  const keys = useMemo(() => papers.map(({ paper }) => paper.key), [papers]);

  const onRowKey = (event: KeyboardEvent, index: number) => {
    const paper = papers[index]?.paper;
    if (!paper) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (isWebUrl(paper.url)) window.open(paper.url, '_blank', 'noopener');
    } else if (event.key === 's' && isPlainKey(event)) {
      void attempt(() => setStatus([paper.key], nextStatus(paper.status)));
    } else if (event.key.toLowerCase() === 'x' && isPlainKey(event)) {
      onSelect?.(paper.key, event.shiftKey);
    }
  };

  return (
    <Rows
      ref={ref}
      label={label}
      keys={keys}
      focusOn={focusOn}
      focusAt={place}
      onCurrent={setPlace}
      question={question}
      onLeaveUp={onLeaveUp}
      onRowKey={onRowKey}
      renderRow={(index, { isCurrent, width }) => {
        const shown = papers[index];
        return (
          shown && (
            <PaperRow
              shown={shown}
              width={width - BESIDE_TEXT - (selected ? CHECKBOX : 0)}
              isCurrent={isCurrent}
              isOpen={shown.paper.key === open}
              isSelected={selected?.has(shown.paper.key)}
              onOpen={onOpen}
              onSelect={onSelect ?? nothing}
            />
          )
        );
      }}
    />
  );
}
