import { create } from 'zustand';
import { asStoreError } from '@/storage/store-error';

/** A sentence that floats for a while: what was done and can be undone, or what failed. */
export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'problem';
  undo?: () => Promise<unknown>;
  /** Stays until it is pressed or dismissed. */
  stays?: boolean;
}

interface Toasts {
  toasts: Toast[];
  show(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
}

let lastId = 0;

export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  // The same problem again needs no second line.
  show: (toast) =>
    set(({ toasts }) => ({
      toasts: [
        ...toasts.filter(({ tone, text }) => tone === 'done' || text !== toast.text),
        { ...toast, id: ++lastId },
      ],
    })),
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
}));

/** Says what was done, with a button that takes it back. */
export function offerUndo(text: string, undo: () => Promise<unknown>): void {
  useToasts.getState().show({ text, tone: 'done', undo });
}

/** Says what was done. */
export function say(text: string): void {
  useToasts.getState().show({ text, tone: 'done' });
}

/** Runs a change of the library; a failure is told in the store's own words. @returns whether it was done */
export async function attempt(change: () => Promise<unknown>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    useToasts.getState().show({ text: asStoreError(error).message, tone: 'problem' });
    return false;
  }
}

/** Takes a change back. What fails is offered again, for as long as it takes to do what the reason asks for. */
export async function takeBack({ id, text, undo }: Toast): Promise<void> {
  const { show, dismiss } = useToasts.getState();
  dismiss(id);
  if (undo && !(await attempt(undo))) show({ text, tone: 'done', undo, stays: true });
}

/** Takes the newest change back that still can be. */
export async function undoNewest(): Promise<void> {
  const newest = useToasts.getState().toasts.findLast(({ undo }) => undo);
  if (newest) await takeBack(newest);
}
