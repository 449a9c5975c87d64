import { renderXml, xmlDeclaration, type XmlNode } from '../../../../platform/xml/write-xml.ts';
import { tagOfLanguage } from '../language-tag.ts';
import { digestSources, writeOrigin } from './task-origin.ts';
import { copiedUnitNode12, unitNode12 } from './write-unit-12.ts';
import { unitNode2 } from './write-unit-2.ts';
import { glossaryNamespace, namespace12, namespace2, ownNamespace } from './xliff-names.ts';
import type { XliffSegment, XliffTask } from './xliff-task.ts';

export type XliffVersion = '1.2' | '2.1';

/** The task as an XLIFF file; the same task gives the same file. Throws RangeError for an id that is no name token. */
export function writeXliff(task: XliffTask, version: XliffVersion): string {
  const root = version === '2.1' ? root2(task) : root12(task, unitNode12);
  return `${xmlDeclaration}${renderXml(root)}`;
}

/**
 * XLIFF 1.2 for tools that take the target for the text to be translated (OmegaT 3): each target is a copy of the
 * source, marked as one. What is translated already goes beside it, as a memory.
 */
export function writeCopiedXliff(task: XliffTask): string {
  return `${xmlDeclaration}${renderXml(root12(task, copiedUnitNode12))}`;
}

function originOf({ taskId, segments }: XliffTask): string {
  return writeOrigin(taskId, digestSources(new Map(segments.map(({ id, source }) => [id, source]))));
}

function root2(task: XliffTask): XmlNode {
  const attributes = { id: 'f1', original: originOf(task) };
  const file = { name: 'file', attributes, children: task.segments.map(unitNode2) };
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

function root12(task: XliffTask, unitNode: (segment: XliffSegment) => XmlNode): XmlNode {
  const file = {
    name: 'file',
    attributes: {
      original: originOf(task),
      'source-language': tagOfLanguage[task.sourceLanguage],
      'target-language': tagOfLanguage[task.targetLanguage],
      datatype: 'plaintext',
    },
    children: [{ name: 'body', children: task.segments.map(unitNode) }],
  };
  return {
    name: 'xliff',
    attributes: { xmlns: namespace12, 'xmlns:amur': ownNamespace, version: '1.2' },
    children: [file],
  };
}
