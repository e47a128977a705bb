import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.ts';

/** Another process may be installing: wait for it rather than fail. */
const APT = ['-o', 'DPkg::Lock::Timeout=900', '-qq'];

/** Whether programs can be installed here: on Debian, as root. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian's packages. Throws when that fails. */
export function install(packages: readonly string[]): void {
  say(`Installing ${packages.join(', ')} with apt, once`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function apt(...args: string[]): void {
  const { status } = spawnSync('apt-get', [...APT, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
}
