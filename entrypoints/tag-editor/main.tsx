import { browser } from 'wxt/browser';
import { TagEditorPage } from '@/components/own-tags/tag-editor-page';
import { readSubject } from '@/components/own-tags/tag-editor-subject';
import { startPage } from '@/components/start-page';

/** By the tab and not by window.close(), which Firefox allows only to windows that scripts opened. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

await startPage(<TagEditorPage subject={readSubject(location.hash)} close={() => void close()} />);
