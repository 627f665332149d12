import { browser } from 'wxt/browser';
import type { TagEditorSubject } from '@/components/own-tags/tag-editor-subject';
import { oneAtATime } from '@/storage/one-at-a-time';

const SIZE = { width: 480, height: 720 };
/** Long enough for a heading. */
const LONGEST_TITLE = 300;

/** Key in `storage.session`: which editor windows are open, by the address that they were opened with. */
const OPEN_KEY = 'tagEditors';

async function readOpen(): Promise<Map<string, number>> {
  const { [OPEN_KEY]: open } = await browser.storage.session.get(OPEN_KEY);
  return new Map(Object.entries((open ?? {}) as Record<string, number>));
}

/** True when the window was there to be brought to the front. */
async function focus(windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined) return false;
  // Rejects when the reader closed it, or the browser was restarted since.
  return browser.windows.update(windowId, { focused: true }).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the editor of own tags as a small window beside the listing. One that is open for the same subject comes to
 * the front instead; one for another subject stays, because it may hold words that are not saved.
 */
export function openTagEditor({ title, ...subject }: TagEditorSubject): Promise<void> {
  const hash = encodeURIComponent(JSON.stringify({ ...subject, title: title?.slice(0, LONGEST_TITLE).toWellFormed() }));
  const url = `${new URL('tag-editor.html', browser.runtime.getURL('/'))}#${hash}`;
  return oneAtATime('papertags-tag-editor', async () => {
    const open = await readOpen();
    if (await focus(open.get(url))) return;
    const opened = await browser.windows.create({ type: 'popup', url, ...SIZE, focused: true });
    // Session storage is small: the last few windows are enough to find one again.
    const others = [...open].filter(([address]) => address !== url).slice(-9);
    if (opened?.id !== undefined)
      await browser.storage.session.set({ [OPEN_KEY]: Object.fromEntries([...others, [url, opened.id]]) });
  });
}
