import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useToasts } from '../feedback/toast-store';
import { isPlainKey, isTyping } from '../keys';
import './rows.css';

/** Height of a row with a title of two lines, before it is measured. In px. */
const USUAL_ROW = 98;
/** Rows that Page up and Page down go. */
const PAGE = 6;
/** What a toast covers of the list's end, see toasts.css: the row with the focus stays above it. In px. */
const UNDER_TOASTS = 72;
/** Width of the popup's list, until it is measured. In px. */
const USUAL_WIDTH = 400;

/** What the rest of a page may ask of a list. */
export interface RowsHandle {
  /** Puts the focus on the row that was current last. */
  focus(): void;
}

export interface RowState {
  /** The one row of the list that Tab reaches. */
  isCurrent: boolean;
  /** Width of the list, in px. */
  width: number;
}

interface RowsProps {
  ref?: Ref<RowsHandle>;
  /** Name of the list for people who do not see it. */
  label: string;
  keys: readonly string[];
  /** A row; its button `.paper-row-title` takes the focus. */
  renderRow(index: number, state: RowState): ReactNode;
  /** The row that gets the focus when the list appears. */
  focusOn?: string;
  /** Index of the row that takes its place when it is gone. */
  focusAt?: number;
  /** Index of the row that took the focus. */
  onCurrent?(index: number): void;
  /** What the rows are an answer to: when it changes, the list starts from its top. */
  question?: unknown;
  /** Arrow up on the first row. */
  onLeaveUp?(): void;
  /** Keys that do not move: what they do is the list's own. */
  onRowKey?(event: KeyboardEvent, index: number): void;
}

/** A list of which only the visible rows exist: 10,000 papers cost no more than ten. Arrows, Home and End move in it. */
export function Rows(props: RowsProps) {
  const { ref, label, keys, renderRow, focusOn, focusAt = 0, onCurrent, question, onLeaveUp, onRowKey } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [current, setCurrent] = useState(() => {
    if (focusOn === undefined) return 0;
    const index = keys.indexOf(focusOn);
    return index < 0 ? focusAt : index;
  });
  const last = keys.length - 1;
  const currentRow = Math.max(0, Math.min(current, last));
  const hasToast = useToasts((state) => state.toasts.length > 0);
  const wanted = useRef<number>(undefined);
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 6,
    scrollPaddingEnd: hasToast ? UNDER_TOASTS : 0,
    // The current row stays in the document, else Tab would find no row of the list.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return rows.includes(currentRow) || last < 0 ? rows : [...rows, currentRow].sort((a, b) => a - b);
    },
  });

  const goTo = useCallback(
    (index: number) => {
      setCurrent(index);
      virtual.scrollToIndex(index);
      const button = buttonOf(scroller.current, index);
      wanted.current = button ? undefined : index;
      button?.focus({ preventScroll: true });
    },
    [virtual],
  );

  // A row that was out of sight gets the focus once it exists.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = buttonOf(scroller.current, wanted.current);
    if (!button) return;
    wanted.current = undefined;
    if (document.activeElement !== button) button.focus({ preventScroll: true });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list appears
  useEffect(() => {
    if (focusOn !== undefined && last >= 0) goTo(currentRow);
  }, []);

  const answered = useRef(question);
  useEffect(() => {
    if (answered.current === question) return;
    answered.current = question;
    setCurrent(0);
    virtual.scrollToOffset(0);
  }, [question, virtual]);

  const focused = useFocusedRow(scroller);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the rows are others
  useEffect(() => {
    if (focused.current === undefined) return;
    const index = keys.indexOf(focused.current);
    if (index >= 0) setCurrent(index);
    // Deleted, or filtered out by its new status: the row that follows takes the focus.
    else if (last >= 0 && document.activeElement === document.body) goTo(currentRow);
  }, [keys]);

  useImperativeHandle(ref, () => ({ focus: () => last >= 0 && goTo(currentRow) }), [last, currentRow, goTo]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target)) return;
    const target = isPlainKey(event) ? targetOf(event.key, currentRow, last) : undefined;
    if (target === undefined) {
      onRowKey?.(event, currentRow);
      return;
    }
    event.preventDefault();
    if (event.key === 'ArrowUp' && currentRow === 0) onLeaveUp?.();
    else goTo(Math.max(0, Math.min(last, target)));
  };

  return (
    <div className="rows" ref={scroller}>
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={keys.length}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => {
              focused.current = keys[index];
              setCurrent(index);
              onCurrent?.(index);
            }}
          >
            {renderRow(index, { isCurrent: index === currentRow, width })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Key of the row that has the focus. It stays when the row goes away with the focus, of which no event tells. */
function useFocusedRow(scroller: { current: HTMLElement | null }): { current: string | undefined } {
  const focused = useRef<string>(undefined);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Node && !scroller.current?.contains(target)) focused.current = undefined;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [scroller]);
  return focused;
}

function targetOf(key: string, current: number, last: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + PAGE,
    PageUp: current - PAGE,
    Home: 0,
    End: last,
  };
  return targets[key];
}

function buttonOf(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"] .paper-row-title`) ?? null;
}

function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
