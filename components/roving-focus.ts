const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One tab stop for a toolbar, arrow keys inside it (ARIA Authoring Practices, toolbar): a listing of 40 cards would
 * otherwise put 240 stops before its next link.
 * @returns call it after the buttons changed
 */
export function rovingFocus(toolbar: HTMLElement): () => void {
  const buttons = () => [...toolbar.querySelectorAll<HTMLButtonElement>('button')];
  const makeStop = (stop: HTMLButtonElement | undefined) => {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1;
  };
  toolbar.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLButtonElement) makeStop(target);
  });
  toolbar.addEventListener('keydown', (event) => {
    const move = MOVES[event.key];
    if (!move || !(event.target instanceof HTMLButtonElement)) return;
    const all = buttons();
    const at = all.indexOf(event.target);
    event.preventDefault();
    all[move(at, all.length)]?.focus();
  });
  return () => makeStop(buttons()[0]);
}
