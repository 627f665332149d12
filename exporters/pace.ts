/** How long work may keep the page from doing anything else, in ms: under the 50 ms of a long task. */
const LONGEST_SLICE = 30;

/**
 * For long work in small steps: call the result between the steps. It gives way to the page's other work when 30 ms
 * are over, in hidden tabs too, and first calls `onPause`.
 *
 * @throws the signal's reason when cancelled.
 */
export function pace(onPause: () => void, signal?: AbortSignal): () => Promise<void> {
  let sliceEnd = performance.now() + LONGEST_SLICE;
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() < sliceEnd) return;
    onPause();
    await nextTask();
    signal?.throwIfAborted();
    sliceEnd = performance.now() + LONGEST_SLICE;
  };
}

/** A message, because background tabs delay timers by a second and more. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
