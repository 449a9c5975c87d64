import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Whether a program is there; as root on Debian its packages are installed where it is missing, elsewhere it is said how.
 * `name` is what it is called, `installing` what is said to be installed.
 */
export function findOrInstall({ name, installing = name, packages, isThere }) {
  if (isThere()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`${name} is missing. Install it, on Debian: apt-get install ${packages.join(' ')}`);
    return false;
  }
  console.log(`Installing ${installing} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
  return isThere();
}
