/** Work that waits for its turn, where the browser has no locks (a page that is no secure context). */
const queues = new Map<string, Promise<unknown>>();

/** Runs work of one name after the other, across all pages and the background of the extension. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks) return await locks.request(name, work);
  const turn = (queues.get(name) ?? Promise.resolve()).then(work);
  queues.set(
    name,
    turn.catch(() => {}), // told to the caller of this work; the next one starts afresh
  );
  return turn;
}
