import { Search } from 'lucide-react';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { isPlainKey, isTyping } from '../keys';
import { useListView } from '../list-view';
import './search-field.css';

interface SearchFieldProps {
  ref?: Ref<HTMLInputElement>;
  /** Whether it takes the focus when it appears. */
  focused?: boolean;
  /** Arrow down: into the list. */
  onLeaveDown(): void;
  /** Enter: the first paper found. */
  onEnter(): void;
}

/** Searches the library as it is typed into. "/" comes here from anywhere on the page. */
export function SearchField({ ref, focused = false, onLeaveDown, onEnter }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => input.current as HTMLInputElement, []);
  const text = useListView((state) => state.query.text);
  const narrow = useListView((state) => state.narrow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the field appears
  useEffect(() => {
    if (focused) input.current?.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !isPlainKey(event) || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="search-field">
      <Search size={16} aria-hidden />
      <input
        ref={input}
        type="search"
        className="field"
        dir="auto"
        aria-label="Search saved papers"
        aria-keyshortcuts="/"
        placeholder="Search saved papers"
        value={text}
        onChange={(event) => narrow({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onLeaveDown();
          } else if (event.key === 'Enter') onEnter();
          else if (event.key === 'Escape' && text !== '') {
            event.preventDefault();
            narrow({ text: '' });
          }
        }}
      />
    </div>
  );
}
