import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerListings } from './answer-listings';
import { retagLibrary } from './retag-library';

export default defineBackground({
  type: 'module',
  // Every listener is registered in the first tick: a worker that was started by an event misses it otherwise.
  main() {
    answerListings();
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason !== 'update') return;
      retagLibrary().catch((error) => console.error('Papertags: saved papers keep their older tags', error));
    });
  },
});
