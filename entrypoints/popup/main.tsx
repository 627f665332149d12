import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup/popup';
import { startPage } from '@/components/start-page';

// A real popup has no tab: only then does it bring its own size.
const tab = await browser.tabs.getCurrent();
if (tab) document.documentElement.dataset.inTab = '';
await startPage(<Popup />);
