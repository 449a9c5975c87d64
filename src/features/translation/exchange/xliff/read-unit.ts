import { optionalText } from '../optional-text.ts';
import { wordStatuses, type WordStatus } from '../tbx/exchange-concept.ts';
import { ExchangeError } from '../xml/exchange-error.ts';
import {
  childElements,
  childrenNamed,
  requireAttribute,
  requireChild,
  textOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import { readInlineText } from './inline-text.ts';
import { copiedQualifier, readState12, readState2, settleState } from './states.ts';
import { glossaryNamespace, ownNamespace, termNoteCategory } from './xliff-names.ts';
import type { XliffNote, XliffSegment, XliffTerm } from './xliff-task.ts';

/** A unit of XLIFF 2.x as a segment. */
export function readUnit2(unit: XmlElement): XliffSegment {
  const segment = requireChild(unit, 'segment');
  const parts = childElements(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const id = requireAttribute(unit, 'id');
  if (parts.length > 1) throw new ExchangeError('segmentSplit', parts[1] ?? unit, { id });
  const target = readTarget(segment);
  const state = readState2(segment.attributes.get('state') ?? 'initial', segment.attributes.get('subState'));
  return {
    id,
    source: readInlineText(requireChild(segment, 'source')),
    ...optionalText('target', target),
    state: settleState(state, target),
    notes: childrenNamed(unit, 'notes').flatMap((notes) =>
      childrenNamed(notes, 'note').map((note) => readNote(note, 'category', 'appliesTo')),
    ),
    terms: childrenOf(unit, glossaryNamespace, 'glossary').flatMap((glossary) =>
      childrenOf(glossary, glossaryNamespace, 'glossEntry').flatMap(readEntry),
    ),
  };
}

/** A trans-unit of XLIFF 1.2 as a segment. */
export function readUnit12(unit: XmlElement): XliffSegment {
  const source = readInlineText(requireChild(unit, 'source'));
  const { target, isOwn } = readTarget12(unit, source);
  const { attributes } = childrenNamed(unit, 'target')[0] ?? { attributes: new Map<string, string>() };
  const isApproved = unit.attributes.get('approved') === 'yes';
  const state = isOwn
    ? 'human'
    : readState12(attributes.get('state'), attributes.get('state-qualifier'), isApproved);
  return {
    id: requireAttribute(unit, 'id'),
    source,
    ...optionalText('target', target),
    state: settleState(state, target),
    notes: childrenNamed(unit, 'note')
      .filter((note) => note.attributes.get('from') !== termNoteCategory)
      .map((note) => readNote(note, 'from', 'annotates')),
    terms: childrenOf(unit, ownNamespace, 'term').map((term) => ({
      source: requireAttribute(term, 'source'),
      target: requireAttribute(term, 'target'),
      status: statusOf(term.attributes.get('status')),
      ...optionalText('definition', term.attributes.get('definition')),
    })),
  };
}

function readTarget(parent: XmlElement): string | undefined {
  const target = childrenNamed(parent, 'target')[0];
  return (target && readInlineText(target)) || undefined;
}

/**
 * OmegaT 3 translates what stands in the target, so that for it every target is sent as a copy of the source: a copy
 * that came back is no translation, anything else the translator wrote himself.
 */
function readTarget12(unit: XmlElement, source: string): { target: string | undefined; isOwn: boolean } {
  const target = readTarget(unit);
  const qualifier = childrenNamed(unit, 'target')[0]?.attributes.get('state-qualifier');
  if (qualifier !== copiedQualifier) return { target, isOwn: false };
  return target === source ? { target: undefined, isOwn: false } : { target, isOwn: target !== undefined };
}

/** Whether the target is still the copy of the source that the file was sent with. */
export function isCopyLeftAlone(unit: XmlElement): boolean {
  const target = childrenNamed(unit, 'target')[0];
  if (target?.attributes.get('state-qualifier') !== copiedQualifier) return false;
  const text = readInlineText(target);
  return text === '' || text === readInlineText(requireChild(unit, 'source'));
}

/** Whether the file says how far a segment is; a tool that leaves states out says nothing. */
export function saysState(unit: XmlElement): boolean {
  const [target] = [...childrenNamed(unit, 'target'), ...childrenNamed(unit, 'segment')];
  return target?.attributes.has('state') === true || unit.attributes.has('approved');
}

function readNote(note: XmlElement, categoryKey: string, aboutKey: string): XliffNote {
  const about = note.attributes.get(aboutKey);
  return {
    text: textOf(note),
    ...optionalText('category', note.attributes.get(categoryKey)),
    ...(about === 'source' || about === 'target' ? { about } : {}),
  };
}

/** One term for each translation that the entry gives. */
function readEntry(entry: XmlElement): XliffTerm[] {
  const own = (name: string) => childrenOf(entry, glossaryNamespace, name);
  const term = own('term')[0];
  const definition = own('definition')[0];
  return own('translation').map((translation) => ({
    source: term ? textOf(term) : '',
    target: textOf(translation),
    status: statusOf(translation.attributes.get(`{${ownNamespace}}status`)),
    ...optionalText('definition', definition && textOf(definition)),
  }));
}

function statusOf(value: string | undefined): WordStatus {
  return wordStatuses.find((status) => status === value) ?? 'admitted';
}

function childrenOf(element: XmlElement, namespace: string, name: string): XmlElement[] {
  return childrenNamed(element, name).filter((child) => child.namespace === namespace);
}
