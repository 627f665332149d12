import { browser } from 'wxt/browser';
import type { PaperKey } from '@/papers/paper';
import { acceptTag, rejectTag, unacceptTag, unrejectTag } from '@/storage/corrections';
import { onMessage } from '@/storage/messages';
import { changeSetting } from '@/storage/settings';
import { checked, reply } from './listing-message';
import { openTagEditor } from './tag-editor-window';

/**
 * Key in `storage.session`: the tag had been given by hand when it was rejected, so that taking the rejection back
 * gives it again. The background may have been stopped between the two.
 */
const givenKey = (tag: string, paper: { key: PaperKey }) => `givenBefore.${tag} ${paper.key}`;

/**
 * Key in `storage.session`: accepting the tag saved the paper, so that taking it back may delete it. A card may not know
 * yet that its paper is saved, and must not cost the reader one.
 */
const savedKey = (tag: string, paper: { key: PaperKey }) => `savedBy.${tag} ${paper.key}`;

/** Answers what the reader corrects on cards: not this, never show, a suggestion taken, an own tag to edit. */
export function answerCorrections(): void {
  onMessage('rejectTag', (message) => {
    const { paper, tag, rejected } = checked('rejectTag', message);
    const key = givenKey(tag, paper);
    return reply(message.sender, async () => {
      if (rejected) {
        // A message that is sent again finds the tag rejected already, and must not forget what it was.
        if (await rejectTag(paper, tag)) await browser.storage.session.set({ [key]: true });
      } else {
        const { [key]: given } = await browser.storage.session.get(key);
        await unrejectTag(paper, tag, given === true);
        await browser.storage.session.remove(key);
      }
      return { ok: true };
    });
  });
  onMessage('hideTag', (message) => {
    const { tag, hidden } = checked('hideTag', message);
    return reply(message.sender, async () => {
      await changeSetting('disabledTags', (stored) => [
        ...stored.filter((other) => other !== tag),
        ...(hidden ? [tag] : []),
      ]);
      return { ok: true };
    });
  });
  onMessage('acceptTag', (message) => {
    const { paper, site, tag, accepted, deletePaper } = checked('acceptTag', message);
    const key = savedKey(tag, paper);
    return reply(message.sender, async () => {
      if (accepted) {
        const isNew = await acceptTag(paper, site, tag);
        // A message that is sent again finds the paper saved already, and must not forget by what.
        if (isNew) await browser.storage.session.set({ [key]: true });
        return { ok: true, saved: isNew };
      }
      const { [key]: savedByIt } = await browser.storage.session.get(key);
      const deletes = deletePaper && savedByIt === true;
      await unacceptTag(paper, tag, deletes);
      await browser.storage.session.remove(key);
      return { ok: true, saved: !deletes };
    });
  });
  onMessage('openTagEditor', (message) => {
    const { paper, tag } = checked('openTagEditor', message);
    return reply(message.sender, async () => {
      await openTagEditor({ tabId: message.sender.tab?.id, paperKey: paper.key, title: paper.title, tag });
      return { ok: true };
    });
  });
}
