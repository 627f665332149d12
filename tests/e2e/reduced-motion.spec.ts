import { expect, test } from './extension';
import { HF_DAILY } from './pages';

/** Runs in the page: selectors of the rules in force, as the reader's preferences are, that move or fade something. */
function movingRules(sheets: CSSStyleSheet[]): string[] {
  const isLong = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
  const movingIn = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => {
      if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
      const inside = rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule ? movingIn(rule.cssRules) : [];
      if (!(rule instanceof CSSStyleRule)) return inside;
      const { transitionDuration, animationDuration, scrollBehavior } = rule.style;
      const isMoving = isLong(transitionDuration) || isLong(animationDuration) || scrollBehavior === 'smooth';
      return isMoving ? [rule.selectorText, ...inside] : inside;
    });
  return sheets.flatMap(({ cssRules }) => movingIn(cssRules));
}

for (const name of ['popup', 'library', 'options', 'tag-editor'] as const)
  test(`${name}: nothing moves for readers who want it still`, async ({ context, extensionId }) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${name}.html`);
    const moving = () => page.evaluate<string[]>(`(${movingRules})([...document.styleSheets])`);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving()).toContain('.button, .paper-row');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toEqual([]);
  });

test('the rows on a listing: nothing moves for readers who want it still', async ({ openListing }) => {
  const tab = await openListing(HF_DAILY);
  const moving = () => tab.evaluate<string[]>(`return (${movingRules})([...roots[0].adoptedStyleSheets])`);
  await tab.page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).toEqual(['.plus']);
  await tab.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});
