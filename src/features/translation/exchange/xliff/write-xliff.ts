import { renderXml, xmlDeclaration, type XmlNode } from '../xml/write-xml.ts';
import { tagOfLanguage } from '../language-tag.ts';
import { digestSources, writeOrigin } from './task-origin.ts';
import { unitNode12 } from './write-unit-12.ts';
import { unitNode2 } from './write-unit-2.ts';
import { glossaryNamespace, namespace12, namespace2, ownNamespace } from './xliff-names.ts';
import type { XliffTask } from './xliff-task.ts';

export type XliffVersion = '1.2' | '2.1';

/** The task as an XLIFF file; the same task gives the same file. Throws RangeError for an id that is no name token. */
export function writeXliff(task: XliffTask, version: XliffVersion): string {
  const sources = new Map(task.segments.map(({ id, source }) => [id, source]));
  const original = writeOrigin(task.taskId, digestSources(sources));
  const root = version === '2.1' ? root2(task, original) : root12(task, original);
  return `${xmlDeclaration}${renderXml(root)}`;
}

function root2(task: XliffTask, original: string): XmlNode {
  const file = { name: 'file', attributes: { id: 'f1', original }, children: task.segments.map(unitNode2) };
  return {
    name: 'xliff',
    attributes: {
      xmlns: namespace2,
      'xmlns:gls': glossaryNamespace,
      'xmlns:amur': ownNamespace,
      version: '2.1',
      srcLang: tagOfLanguage[task.sourceLanguage],
      trgLang: tagOfLanguage[task.targetLanguage],
    },
    children: [file],
  };
}

function root12(task: XliffTask, original: string): XmlNode {
  const file = {
    name: 'file',
    attributes: {
      original,
      'source-language': tagOfLanguage[task.sourceLanguage],
      'target-language': tagOfLanguage[task.targetLanguage],
      datatype: 'plaintext',
    },
    children: [{ name: 'body', children: task.segments.map(unitNode12) }],
  };
  return {
    name: 'xliff',
    attributes: { xmlns: namespace12, 'xmlns:amur': ownNamespace, version: '1.2' },
    children: [file],
  };
}
