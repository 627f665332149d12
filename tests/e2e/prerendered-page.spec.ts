import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium } from '@/scripts/browsers';
import { buildFolder } from '@/scripts/extension-build';
import { HF_DAILY, HF_DATE, servedPages } from './pages';

/** What the listing tells its server of itself. In its own words, because a debugger keeps Chromium from prerendering. */
interface Told {
  isPrerendered: boolean;
  rows: number;
}

/** Has Chromium prerender the next listing, and goes there. The background needs a moment to register its scripts. */
const AHEAD = `<script>
setTimeout(() => {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prerender: [{ urls: ['${HF_DATE}'], eagerness: 'immediate' }] });
  document.head.append(rules);
  setTimeout(() => { location.href = '${HF_DATE}'; }, 4000);
}, 4000);
</script>`;

/** Tells once a second what stands on the page. */
const TELL = `<script>
const isPrerendered = document.prerendering === true;
setInterval(() => {
  if (document.prerendering) return;
  const rows = document.querySelectorAll('paper-tags').length;
  fetch('/told', { method: 'POST', body: JSON.stringify({ isPrerendered, rows }) });
}, 1000);
</script>`;

function certificate(folder: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=huggingface.co', '-keyout', key, '-out', cert];
  const { status, stderr } = spawnSync('openssl', ['req', ...made, '-days', '2'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

test('a listing that Chromium renders ahead of the click has its rows when the reader comes to it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'papertags-prerendered-'));
  const tls = certificate(folder);
  const told: Told[] = [];
  const pages = servedPages();
  const bodies: Record<string, string> = {
    '/papers': `${pages[HF_DAILY]}${AHEAD}`,
    [new URL(HF_DATE).pathname]: `${pages[HF_DATE]}${TELL}`,
  };
  const server = createServer(tls, async (request, response) => {
    const body = bodies[request.url ?? ''];
    if (request.method === 'POST') told.push(JSON.parse((await request.toArray()).join('')));
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const extension = buildFolder('chrome');
  const chromium = spawn(findChromium() ?? '', [
    '--headless=new',
    '--no-sandbox',
    '--no-first-run',
    `--user-data-dir=${folder}`,
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=MAP huggingface.co:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--ignore-certificate-errors',
    HF_DAILY,
  ]);
  try {
    await expect.poll(() => told.at(-1)?.isPrerendered, { timeout: 30_000 }).toBe(true);
    await expect.poll(() => told.at(-1)?.rows, { timeout: 6_000 }).toBe(2);
  } finally {
    chromium.kill();
    server.closeAllConnections();
    server.close();
    await new Promise((resolve) => chromium.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
