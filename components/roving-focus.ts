const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * One tab stop for a toolbar, arrow keys inside it (ARIA Authoring Practices, toolbar): a listing of 40 cards would
 * otherwise put 240 stops before its next link. Buttons of a popover inside it go their own way.
 * @returns call it after the buttons changed
 */
export function rovingFocus(toolbar: HTMLElement): () => void {
  let stop: HTMLButtonElement | undefined;
  const buttons = () => [...toolbar.querySelectorAll('button')].filter((button) => !button.closest('[popover]'));
  const makeStop = (next: HTMLButtonElement | undefined) => {
    stop = next;
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1;
  };
  toolbar.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLButtonElement && buttons().includes(target)) makeStop(target);
  });
  toolbar.addEventListener('keydown', (event) => {
    const move = MOVES[event.key];
    const all = buttons();
    const at = event.target instanceof HTMLButtonElement ? all.indexOf(event.target) : -1;
    if (!move || at < 0) return;
    event.preventDefault();
    all[move(at, all.length)]?.focus();
  });
  return () => {
    const all = buttons();
    makeStop(stop && all.includes(stop) ? stop : all[0]);
  };
}
