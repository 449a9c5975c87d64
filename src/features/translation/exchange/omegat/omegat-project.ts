import { languageNames, type Language } from '../../../../shared/language.ts';
import { tagOfLanguage } from '../language-tag.ts';
import { writeTmx } from '../tmx/write-tmx.ts';
import type { TmxHeader, TmxUnit } from '../tmx/tmx-unit.ts';
import { writeCopiedXliff } from '../xliff/write-xliff.ts';
import type { XliffTask, XliffTerm } from '../xliff/xliff-task.ts';
import { renderXml, textNode, xmlDeclaration } from '../../../../platform/xml/write-xml.ts';
import type { ZipEntry } from './write-zip.ts';

/** The name of the file to be translated, in `source/` and afterwards in `target/`. */
export const omegatFileName = 'task.xlf';

const byDefault = [
  'source_dir',
  'target_dir',
  'tm_dir',
  'glossary_dir',
  'glossary_file',
  'dictionary_dir',
] as const;

/**
 * A folder that OmegaT opens as a project: the text, what people translated already as its own translations, drafts and
 * matches as memories, the terms as a glossary.
 */
export async function omegatProject(
  task: XliffTask,
  memories: { own: readonly TmxUnit[]; drafts: readonly TmxUnit[]; matches: readonly TmxUnit[] },
): Promise<ZipEntry[]> {
  const { sourceLanguage, targetLanguage } = task;
  const header = headerOf(sourceLanguage);
  return [
    { path: 'omegat.project', text: projectFile(sourceLanguage, targetLanguage) },
    { path: `source/${omegatFileName}`, text: writeCopiedXliff(task) },
    { path: 'omegat/project_save.tmx', text: await joinTmx(header, memories.own) },
    { path: 'tm/drafts.tmx', text: await joinTmx(header, memories.drafts) },
    { path: 'tm/memory.tmx', text: await joinTmx(header, memories.matches) },
    { path: 'glossary/terms.txt', text: glossaryFile(task.segments.flatMap(({ terms }) => terms)) },
    { path: 'glossary/glossary.txt', text: '' },
    { path: 'target/README.txt', text: `${languageNames[targetLanguage]}: ${omegatFileName}\n` },
  ];
}

function headerOf(from: Language): TmxHeader {
  return { tool: 'Amur', toolVersion: '1', sourceTag: tagOfLanguage[from], adminTag: tagOfLanguage.en };
}

async function joinTmx(header: TmxHeader, units: readonly TmxUnit[]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeTmx(header, units)) pieces.push(piece);
  return pieces.join('');
}

/** Segments stay whole: our sentence is its paragraph. */
function projectFile(from: Language, to: Language): string {
  const project = {
    name: 'project',
    attributes: { version: '1.0' },
    children: [
      ...byDefault.map((name) => textNode(name, '__DEFAULT__')),
      textNode('source_lang', tagOfLanguage[from]),
      textNode('target_lang', tagOfLanguage[to]),
      textNode('sentence_seg', 'false'),
      textNode('support_default_translations', 'true'),
      textNode('remove_tags', 'false'),
    ],
  };
  return `${xmlDeclaration}${renderXml({ name: 'omegat', children: [project] })}`;
}

/** Tab-separated: word, translation, remark. Each pair once. */
function glossaryFile(terms: readonly XliffTerm[]): string {
  const rows = terms.map(({ source, target, status }) =>
    [source, target, status].map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'),
  );
  return [...new Set(rows)].map((row) => `${row}\n`).join('');
}
