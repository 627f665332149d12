import type { ReactNode } from 'react';

interface MarkedTextProps {
  text: string;
  /** UTF-16 offsets, in order and without overlap. */
  places: readonly { start: number; end: number }[];
}

/** A text with some of its words marked. */
export function MarkedText({ text, places }: MarkedTextProps) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of places) {
    pieces.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
