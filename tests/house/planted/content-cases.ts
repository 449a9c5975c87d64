import { type Case, catalogue, imports, importsType } from './case.ts';
import { findBundleFaults } from '../rules/browser-bundle.ts';
import { findLengthFaults } from '../rules/file-length.ts';
import { findNameFaults } from '../rules/file-names.ts';
import { findForeignPlaceFaults } from '../rules/foreign-places.ts';
import { findLiteralTextFaults } from '../rules/literal-text.ts';
import { findTypeFaults } from '../rules/plain-types.ts';
import { findUnfinishedFaults } from '../rules/unfinished-words.ts';

export const contentCases: Case[] = [
  ['no file is too long', findLengthFaults, 'src/ui/long.css', 'a {}\n'.repeat(401), 'has 401 lines of 400'],
  ['400 lines are allowed', findLengthFaults, 'src/ui/long.css', 'a {}\n'.repeat(400), undefined],
  ['nothing is typed any', findTypeFaults, 'src/ui/x.ts', 'const x: Array<any> = [];', 'has the type any'],
  [
    'the word any in a comment is no type',
    findTypeFaults,
    'src/ui/x.ts',
    '// any: as any\nconst x = ": any";',
    undefined,
  ],
  [
    'nobody silences the compiler',
    findTypeFaults,
    'src/ui/x.ts',
    '// @ts-' + 'ignore\nconst x = 1;',
    'silences',
  ],
  ['no barrel', findTypeFaults, 'src/ui/x.ts', "export * from './y.ts';", 'exports *'],
  [
    'screens say nothing of their own',
    findLiteralTextFaults,
    'src/ui/x.tsx',
    'const x = <p>Hello</p>;',
    'literal text “Hello”',
  ],
  ['nor in Chinese', findLiteralTextFaults, 'src/ui/x.tsx', 'const x = <p>你好</p>;', 'literal text “你好”'],
  [
    'nor to screen readers',
    findLiteralTextFaults,
    'src/ui/x.tsx',
    'const x = <nav aria-label="Pages" />;',
    'literal text “Pages”',
  ],
  [
    'nor behind a condition',
    findLiteralTextFaults,
    'src/ui/x.tsx',
    "const x = <p>{y ? 'Yes' : no}</p>;",
    'literal text “Yes”',
  ],
  [
    'nor in a template',
    findLiteralTextFaults,
    'src/ui/x.tsx',
    'const x = <p title={`${n} of ${m}`} />;',
    'literal text “of”',
  ],
  [
    'signs and class names are no text',
    findLiteralTextFaults,
    'src/ui/x.tsx',
    'const x = <p className="small">{a} · {b}{" "}</p>;',
    undefined,
  ],
  ['names say what is inside', findNameFaults, 'src/ui/date-' + 'utils.ts', '', 'says nothing'],
  ['no drawer as a folder', findNameFaults, 'src/platform/' + 'common/x.ts', '', 'says nothing'],
  ['names are in lower case', findNameFaults, 'src/ui/DatePicker.tsx', '', 'not in lower case'],
  ['a word about an index is a name', findNameFaults, 'src/ui/search-index.ts', '', undefined],
  [
    'no folder of a machine',
    findForeignPlaceFaults,
    'docs/x.md',
    ['see ', 'work', 'main'].join('/'),
    'names a folder of a machine',
  ],
  [
    'no registry',
    findForeignPlaceFaults,
    'docs/x.md',
    ['https://registry', 'npmjs', 'org/x'].join('.'),
    'names a registry',
  ],
  [
    'places every Debian has are allowed',
    findForeignPlaceFaults,
    'docs/x.md',
    '/usr/bin/chromium',
    undefined,
  ],
  ['nothing is left for later', findUnfinishedFaults, 'src/ui/x.ts', '// TO' + 'DO: mend', 'is unfinished'],
  ['no stand-in', findUnfinishedFaults, 'docs/x.md', 'This is a st' + 'ub.', 'is unfinished'],
  [
    'a screen may know a type of the server',
    findBundleFaults,
    'src/ui/x.ts',
    importsType('../platform/log/log.ts'),
    undefined,
  ],
  [
    'a browser gets no Node module',
    findBundleFaults,
    'src/ui/x.ts',
    imports('node:fs'),
    'would reach browsers',
  ],
  [
    'a browser gets no server package',
    findBundleFaults,
    'src/app/web/home.tsx',
    imports('kysely'),
    'would reach browsers',
  ],
  [
    'a browser gets no access gate',
    findBundleFaults,
    `${catalogue}/web/x.tsx`,
    imports('../access.ts'),
    'would reach browsers',
  ],
];
