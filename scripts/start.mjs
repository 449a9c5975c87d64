import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { installPackages, pinnedNode, root } from './install-packages.mjs';

// npm start: installs what is missing, builds the web when its sources changed, and serves. Runs on any Node from 20.

const parentLookMs = 300;

const parent = process.ppid;
installPackages();
if (!buildWeb()) process.exit(1);
stopWithNpm();

const main = join(root, 'src/main.ts');
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/node/package.json'), 'utf8'));
if (process.version === `v${version}`) {
  process.argv = [process.execPath, main, 'serve'];
  await import(pathToFileURL(main).href);
} else {
  serveWithPinnedNode();
}

/** The server as a child: it is told every signal, and this process ends as it ends. */
function serveWithPinnedNode() {
  const server = spawn(pinnedNode, [main, 'serve'], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; a second one would end the server before it has put everything away.
  const told = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT'];
  for (const signal of told) process.on(signal, () => server.kill(signal));
  if (process.stdin.isTTY) process.on('SIGINT', () => undefined);
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 0 : 1);
  });
}

/**
 * npm runs this through a shell and, told to end, ends only that shell: the server would live on and hold its port. So
 * it ends, as if told, when its parent has gone. Started without npm it may outlive its parent, as a service does.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start' || process.platform === 'win32') return;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, parentLookMs).unref();
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      // Who was told already is not told twice: a second signal would cut the first one's work short.
      clearInterval(look);
      // The server listens to signals once it serves; before that there is nothing to put away.
      if (process.listenerCount(signal) === 0) process.exit(1);
    });
  }
}
