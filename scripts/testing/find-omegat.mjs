import { existsSync } from 'node:fs';
import { findOrInstall } from './find-or-install.mjs';

const files = ['/usr/share/omegat/OmegaT.jar', '/usr/bin/java', '/usr/bin/xmllint'];
const packages = ['omegat', 'default-jre-headless', 'libxml2-utils'];

/** Whether OmegaT, a Java for it and xmllint are there; as root on Debian they are installed where they are missing. */
export function findOmegat() {
  return findOrInstall({ name: 'OmegaT', packages, isThere: () => files.every((path) => existsSync(path)) });
}
