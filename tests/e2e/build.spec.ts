import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildFolder, type Target } from '@/scripts/extension-build';
import { SITES } from '@/sites/registry';
import { CONTENT_SCRIPT_LIMIT, pageScriptsLimit } from '../bench/limits';

const scriptOf = (target: Target, file: string) => readFileSync(path.join(buildFolder(target), file), 'utf8');

const contentScript = (target: Target) => scriptOf(target, 'content-scripts/listing.js');

/** What the page of a site carries: the script of the site and the content script. */
const pageScripts = (target: Target) =>
  readdirSync(path.join(buildFolder(target), 'site-scripts')).map((file) => ({
    file,
    script: scriptOf(target, `site-scripts/${file}`) + contentScript(target),
  }));

const manifestOf = (target: Target) =>
  JSON.parse(readFileSync(path.join(buildFolder(target), 'manifest.json'), 'utf8'));

for (const target of ['chrome', 'firefox'] as const)
  test.describe(`the ${target} build`, () => {
    test('has a script for every site and for any page', () => {
      const wanted = [...SITES.map(({ id }) => id), 'any-page'].map((id) => `${id}.js`);
      expect(
        pageScripts(target)
          .map(({ file }) => file)
          .sort(),
      ).toEqual(wanted.sort());
    });

    test('keeps small what runs on a page, without React or Dexie', () => {
      expect(Buffer.byteLength(contentScript(target))).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
      for (const { file, script } of pageScripts(target)) {
        expect(Buffer.byteLength(script), file).toBeLessThanOrEqual(pageScriptsLimit(file));
        expect(script, file).not.toMatch(/react|dexie|indexedDB/i);
      }
    });

    test('has no way to make a request from a page', () => {
      for (const { file, script } of pageScripts(target))
        expect(script, file).not.toMatch(
          /\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b|\bimport\(/,
        );
    });

    test('asks for nothing more than it needs', () => {
      const manifest = manifestOf(target);
      expect(manifest.manifest_version).toBe(3);
      expect([...manifest.permissions].sort()).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage']);
      expect([...manifest.host_permissions].sort()).toEqual(SITES.flatMap(({ matches }) => matches).sort());
      expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
      expect(manifest.externally_connectable).toBeUndefined();
      // Put on pages at run time: on those of a site that is switched off, not at all.
      expect(manifest.content_scripts ?? []).toEqual([]);
    });

    test('takes no code from elsewhere', () => {
      const files = readdirSync(buildFolder(target), { recursive: true, encoding: 'utf8' });
      expect(files).toEqual(expect.arrayContaining(['popup.html', 'library.html', 'options.html']));
      for (const name of files.filter((file) => file.endsWith('.html'))) {
        const html = readFileSync(path.join(buildFolder(target), name), 'utf8');
        expect(html, name).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      }
    });
  });
