// Builds the citizens' style sheet and scripts into ../target/frontend, whose tree is packed into the WAR.
// Names carry a content hash, so browsers may keep them for ever; assets.properties says which name is current.
// `npm ci` runs only when node_modules does not match package-lock.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'target', 'frontend');
const assets = join(out, 'assets');
const manifest = join(out, 'WEB-INF', 'classes', 'jp', 'madoguchi', 'web', 'component', 'assets.properties');

installWhenStale();
await bundle();

function installWhenStale() {
  const stamp = join(here, 'node_modules', '.madoguchi-lock');
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the browser libraries (npm ci)');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('The browser libraries could not be installed: npm ci failed in web/frontend.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(assets, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['src/citizen.js', 'src/css/citizen.css'],
    outdir: assets,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['es2022', 'chrome105', 'firefox115', 'safari16'],
    minify: true,
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    alias: { crypto: './src/empty.js' },
  });
  const lines = Object.entries(result.metafile.outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([file, output]) => `${basename(output.entryPoint)}=${basename(file)}`)
    .sort();
  mkdirSync(dirname(manifest), { recursive: true });
  writeFileSync(manifest, `${lines.join('\n')}\n`);
}
