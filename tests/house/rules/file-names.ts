import type { Fault, SourceTree } from '../fault.ts';

const empty = /(^|-)(utils?|helpers?|managers?|common|misc|stuff)(-|$)|^index$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names say what is inside: no drawer for everything, words in lower case with hyphens. */
export function findNameFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const file of tree.keys()) {
    if (!/^(src|tests|scripts|bench)\/.+\.(tsx?|m?js|css)$/.test(file)) continue;
    const parts = file
      .split('/')
      .flatMap((part) => part.split('.').slice(0, part.includes('.') ? -1 : undefined));
    const drawer = parts.find((part) => empty.test(part));
    const crooked = parts.find((part) => !kebab.test(part));
    if (drawer) faults.push({ file, line: 1, message: `the name “${drawer}” says nothing` });
    if (crooked) faults.push({ file, line: 1, message: `“${crooked}” is not in lower case with hyphens` });
  }
  return faults;
}
