import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { retagLibrary, retagWhatIsDue } from '@/storage/retag';
import { watchAbstractSetting } from './abstracts';
import { answerCorrections } from './answer-corrections';
import { answerListings } from './answer-listings';
import { answerPopup } from './answer-popup';
import { keepPageScripts } from './page-scripts';

/** It is tried again at the next start. */
const tagsStayOlder = (error: unknown) => console.error('Papertags: saved papers keep their older tags', error);

export default defineBackground({
  type: 'module',
  // Every listener is registered in the first tick: a worker that was started by an event misses it otherwise.
  main() {
    keepPageScripts();
    answerListings();
    answerPopup();
    answerCorrections();
    watchAbstractSetting();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'update') retagLibrary('all').catch(tagsStayOlder);
    });
    retagWhatIsDue().catch(tagsStayOlder); // what an earlier background or page began
  },
});
