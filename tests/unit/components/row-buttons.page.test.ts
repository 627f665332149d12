import { expect, test } from 'vitest';
import { explanationPopover } from '@/components/explanation-popover';
import { rowButtons } from '@/components/row-buttons';
import type { SavedState } from '@/components/tag-chips';

const noAction = () => {};
const actions = {
  toggleSaved: noAction,
  notThis: noAction,
  neverShow: noAction,
  accept: noAction,
  edit: noAction,
  markInPage: () => noAction,
};

test.each<[SavedState, pressed: string, isBusy: boolean]>([
  ['not-saved', 'false', false],
  ['saving', 'false', true],
  ['saved', 'true', false],
  ['deleting', 'true', true],
])('a paper that is %s shows what the library said last', (state, pressed, isBusy) => {
  const { bookmark, setSaved } = rowButtons(actions, explanationPopover());
  setSaved(state);
  expect(bookmark.getAttribute('aria-pressed')).toBe(pressed);
  expect(bookmark.hasAttribute('aria-busy')).toBe(isBusy);
});
