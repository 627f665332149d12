import { vi } from 'vitest';

/** In ms. A loaded machine is slow, not wrong. */
const LONGEST = 10_000;

/** Waits until an expectation holds. */
export async function eventually(expectation: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(expectation, LONGEST);
}
