/** A page of thousands of cards never waits longer than this for us. In ms. */
const SLICE = 8;

/** Applies `read` to each element, letting the page do its own work in between. */
export async function readInSlices<T>(elements: readonly Element[], read: (element: Element) => T): Promise<T[]> {
  const results: T[] = [];
  let end = performance.now() + SLICE;
  for (const element of elements) {
    if (performance.now() >= end) {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    }
    results.push(read(element));
  }
  return results;
}
