import { existsSync } from 'node:fs';
import { findOrInstall } from './find-or-install.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const packages = ['chromium', 'fonts-noto-cjk'];

/** Whether the journeys have their browser; as root on Debian it is installed where it is missing. */
export function findChromium() {
  const isThere = () => places.some((path) => existsSync(path));
  return findOrInstall({ name: 'Chromium', installing: 'Chromium and Chinese fonts', packages, isThere });
}
