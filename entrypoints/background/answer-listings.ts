import { onMessage } from '@/storage/messages';
import { deleteShownPaper, savedAmong, savePapers } from '@/storage/papers';
import { readSettings } from '@/storage/settings';
import { withAbstracts } from './abstracts';
import { checked, reply } from './listing-message';
import { tagsOnCards } from './tags-on-card';

/** Answers what content scripts on listing pages ask. */
export function answerListings(): void {
  onMessage('savePaper', (message) => {
    const { paper, site } = checked('savePaper', message);
    return reply(message.sender, async () => {
      await savePapers([paper], site);
      return { ok: true, saved: true };
    });
  });
  onMessage('deletePaper', (message) => {
    const { paper } = checked('deletePaper', message);
    return reply(message.sender, async () => {
      await deleteShownPaper(paper);
      return { ok: true, saved: false };
    });
  });
  onMessage('savedAmong', (message) => savedAmong(checked('savedAmong', message).papers));
  onMessage('listingSettings', async (message) => {
    const { site } = checked('listingSettings', message);
    const { disabledSites, chipsPerCard, theme } = await readSettings();
    return { siteEnabled: !disabledSites.includes(site), chipsPerCard, theme };
  });
  onMessage('tagPapers', async (message) => {
    const { papers } = checked('tagPapers', message);
    const { disabledTags, fetchAbstracts } = await readSettings();
    const texts = fetchAbstracts ? await withAbstracts(papers, message.sender) : papers.map((paper) => ({ paper }));
    return tagsOnCards(texts, disabledTags);
  });
}
