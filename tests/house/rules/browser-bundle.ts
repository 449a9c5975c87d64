import { serverPackages } from '../../../src/house.ts';
import { findMatches, type Fault, type SourceTree } from '../fault.ts';
import { importsOf, isTest, isTypeScript } from '../parse-source.ts';
import { isBrowserFile, placeOf } from '../place.ts';

/**
 * Walks from every file that runs in a browser along the imports that exist at run time: the walk must meet no server
 * tool, no Node module, no server package and no room's server files. The bundler would take them along in silence.
 */
export function findBundleFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  const cameFrom = new Map<string, string>();
  const waiting = [...tree.keys()].filter(
    (file) => isTypeScript(file) && !isTest(file) && isBrowserFile(file),
  );
  for (const file of waiting) cameFrom.set(file, '');
  for (const file of waiting) {
    for (const { specifier, target, line, isTypeOnly } of importsOf(tree, file)) {
      if (isTypeOnly) continue;
      if (target === undefined ? isServerPackage(specifier) : isServerFile(target)) {
        const way = [...wayTo(cameFrom, file), target ?? specifier].join(' → ');
        faults.push({ file, line, message: `server code would reach browsers: ${way}` });
      } else if (target !== undefined && isTypeScript(target) && tree.has(target) && !cameFrom.has(target)) {
        cameFrom.set(target, file);
        waiting.push(target);
      }
    }
  }
  return faults;
}

const serverWords = /["'`]node:[a-z_/]+|\bkysely\b|\bpglite\b|argon2|\bnodemailer\b|DATABASE_URL/gi;

/** The built files themselves (`build/client`): names of server things in them mean that server code was bundled. */
export function findBuiltFileFaults(built: SourceTree): Fault[] {
  return [...built].flatMap(([file, text]) =>
    findMatches(file, text, serverWords, (match) => `a built browser file holds ${match}`),
  );
}

function isServerPackage(specifier: string): boolean {
  if (specifier.startsWith('node:')) return true;
  return serverPackages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

function isServerFile(path: string): boolean {
  const place = placeOf(path);
  if (!place) return false;
  if (place.storey === 'platform') return true;
  if (place.storey === 'app') return place.inside.startsWith('server/') || place.inside === 'main.ts';
  const isServerLayer = place.layer !== undefined && !['contract', 'rules', 'web'].includes(place.layer);
  return place.room !== undefined && (isServerLayer || place.inside === 'public.ts');
}

function wayTo(cameFrom: ReadonlyMap<string, string>, file: string): string[] {
  const earlier = cameFrom.get(file);
  return earlier ? [...wayTo(cameFrom, earlier), file] : [file];
}
