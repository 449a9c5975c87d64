import { findMatches, type Fault, type SourceTree } from '../fault.ts';

const folders = /(?<![\w.~-])\/(?:work|tmp|root|home\/[a-z]\w*|Users\/[A-Za-z]\w*)\/[\w.-]+/g;
const registries =
  /\bregistry\.[\w-]+\.[a-z]{2,}|\b(?:localhost|127\.0\.0\.1):4873\b|\bnpmmirror\.[a-z]+|\/artifactory\//gi;

/** Nothing committed names a folder of somebody's machine or the registry packages came from. */
export function findForeignPlaceFaults(tree: SourceTree): Fault[] {
  return [...tree].flatMap(([file, text]) => [
    ...findMatches(file, text, folders, (match) => `names a folder of a machine (${match})`),
    ...findMatches(file, text, registries, (match) => `names a registry (${match})`),
  ]);
}
