// Plain JavaScript without a dependency: it is the first thing to run on a machine that has only Node and npm.
// node tools/bootstrap.mjs <script> [arguments…]: installs what is missing, then runs tools/<script> under Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const LINT_BIN = join(ROOT, 'tools', 'node_modules', '.bin');
const NEEDED = 24;

/** Scripts that run the linters, which have a lock file of their own (CONTRIBUTING.md says why). */
const LINTING = ['test.ts', 'lint.ts', 'format.ts'];

const [script = '', ...rest] = process.argv.slice(2);
if (!isInstalled(ROOT)) npm('Installing packages', 'ci');
if (LINTING.includes(script) && !isInstalled(join(ROOT, 'tools')))
  npm('Installing linters', 'install', '--prefix', join(ROOT, 'tools'));
run(findNode(), script, rest);

/** True when node_modules holds what the lock file asks for; packages for other platforms may be missing. */
function isInstalled(folder) {
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return undefined;
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function npm(what, ...args) {
  process.stdout.write(`${what}: npm ${args[0]}, once …\n`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Under npm its own program is known; by hand it is looked up in PATH, on Windows through the shell.
  const { npm_execpath: cli } = process.env;
  const { status } = cli
    ? spawnSync(process.execPath, [cli, ...args, ...quiet], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', [...args, ...quiet], {
        cwd: ROOT,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) stop(`npm ${args[0]} failed: see above.`);
}

/** Node 24 comes from npm where npm has it for the platform; elsewhere the one that is running must do. */
function findNode() {
  const ours = join(BIN, 'node');
  if (process.platform !== 'win32' && existsSync(ours)) return ours;
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  return stop(
    `Feedcart needs Node ${NEEDED} or newer and this is ${process.version}: install it from https://nodejs.org/.`,
  );
}

function run(node, file, args) {
  const child = spawn(node, [join(ROOT, 'tools', file), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: [BIN, LINT_BIN, process.env.PATH].join(delimiter) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A signal to npm alone ends the shell between us, which passes nothing on: then nobody is left to run for.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500);
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}

function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
