import { expect, test, vi } from 'vitest';
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

/** The buttons of a row, and what only the reader sees of the bookmark. */
function seenButtons() {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const buttons = rowButtons(actions, explanationPopover());
  const at = attach.mock.contexts.findIndex((host) => host instanceof Element && buttons.bookmark.contains(host));
  const face = (attach.mock.results[at]?.value as ShadowRoot | undefined)?.querySelector('.face');
  if (!face) throw new Error('The bookmark has no face');
  return { ...buttons, face };
}

test.each<[SavedState, isSaved: boolean, isBusy: boolean, name: string]>([
  ['not-saved', false, false, 'Save paper'],
  ['saving', false, true, 'Save paper'],
  ['saved', true, false, 'Saved. Press to remove'],
  ['deleting', true, true, 'Saved. Press to remove'],
])('a paper that is %s shows what the library said last', (state, isSaved, isBusy, name) => {
  const { face, setSaved } = seenButtons();
  setSaved(state);
  expect(face.classList.contains('saved')).toBe(isSaved);
  expect(face.classList.contains('busy')).toBe(isBusy);
  expect(face.getAttribute('aria-label')).toBe(name);
});

test('the button around it is the same in all states', () => {
  const { bookmark, setSaved } = seenButtons();
  const states = ['not-saved', 'saving', 'saved', 'deleting'] as const;
  const seen = states.map((state) => {
    setSaved(state);
    return bookmark.outerHTML;
  });
  expect(new Set(seen).size).toBe(1);
});
