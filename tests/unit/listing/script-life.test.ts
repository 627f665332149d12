import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beginScript } from '@/entrypoints/listing.content/script-life';

const RUNNING = Symbol.for('papertags.running');

beforeEach(() => {
  fakeBrowser.reset();
  Reflect.deleteProperty(globalThis, RUNNING);
  fakeBrowser.runtime.id = 'papertags';
});

/** What the browser does to old content scripts when the extension is updated. */
const update = () => Reflect.set(fakeBrowser.runtime, 'id', undefined);

test('a script that is put on a page twice works once', () => {
  expect(beginScript()).toBeDefined();
  expect(beginScript()).toBeUndefined();
});

test('its life ends with an update of the extension, and another may begin', () => {
  const life = beginScript();
  let isAborted = false;
  life?.signal.addEventListener('abort', () => {
    isAborted = true;
  });
  expect(life?.isOver).toBe(false);
  update();
  expect(life?.isOver).toBe(true);
  expect(isAborted).toBe(true);
  fakeBrowser.runtime.id = 'papertags';
  expect(beginScript()).toBeDefined();
  expect(life?.isOver).toBe(true);
});
