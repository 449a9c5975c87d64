import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const files = ['/usr/share/omegat/OmegaT.jar', '/usr/bin/java', '/usr/bin/xmllint'];
const packages = ['omegat', 'default-jre-headless', 'libxml2-utils'];

/** Whether OmegaT, a Java for it and xmllint are there; as root on Debian they are installed where they are missing. */
export function findOmegat() {
  const isThere = () => files.every((path) => existsSync(path));
  if (isThere()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`OmegaT is missing. Install it, on Debian: apt-get install ${packages.join(' ')}`);
    return false;
  }
  console.log('Installing OmegaT …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
  return isThere();
}
