import { existsSync } from 'node:fs';
import { findOrInstall } from './find-or-install.mjs';

const files = ['/usr/bin/xmllint', '/usr/share/perl5/HTTP/OAI/Harvester.pm'];
const packages = ['libxml2-utils', 'libhttp-oai-perl'];

/** Whether xmllint and Perl's harvester are there; as root on Debian they are installed where they are missing. */
export function findHarvester() {
  const isThere = () => files.every((path) => existsSync(path));
  return findOrInstall({ name: 'The harvester HTTP::OAI', packages, isThere });
}
