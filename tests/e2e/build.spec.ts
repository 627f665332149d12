import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildFolder, type Target } from '@/scripts/extension-build';
import { CONTENT_SCRIPT_LIMIT } from '../bench/limits';

const contentScript = (target: Target) =>
  readFileSync(path.join(buildFolder(target), 'content-scripts/listing.js'), 'utf8');

const manifestOf = (target: Target) =>
  JSON.parse(readFileSync(path.join(buildFolder(target), 'manifest.json'), 'utf8'));

for (const target of ['chrome', 'firefox'] as const)
  test.describe(`the ${target} build`, () => {
    test('keeps its content script small, without React or Dexie', () => {
      const script = contentScript(target);
      expect(Buffer.byteLength(script)).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
      expect(script).not.toMatch(/react|dexie|indexedDB/i);
    });

    test('has no way to make a request from a page', () => {
      expect(contentScript(target)).not.toMatch(
        /\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts)\b|\bimport\(/,
      );
    });

    test('asks for nothing more than it needs', () => {
      const manifest = manifestOf(target);
      expect(manifest.manifest_version).toBe(3);
      expect([...manifest.permissions].sort()).toEqual(['storage', 'unlimitedStorage']);
      expect(manifest.host_permissions ?? []).toEqual([]);
      expect(manifest.web_accessible_resources ?? []).toEqual([]);
      expect(manifest.externally_connectable).toBeUndefined();
      expect(manifest.content_scripts).toHaveLength(1);
      expect([...manifest.content_scripts[0].matches].sort()).toEqual([
        'https://arxiv.org/*',
        'https://export.arxiv.org/*',
        'https://huggingface.co/*',
        'https://www.arxiv.org/*',
      ]);
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
