import { setImmediate } from 'node:timers/promises';
import type { Language } from '../../../../shared/language.ts';
import type { Finding } from '../../checks/finding.ts';
import { workbenchWords } from '../../messages/workbench-words.ts';
import { exchangeWords } from '../../messages/exchange-words.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { suggestTerms } from '../../termbase/suggest-terms.ts';
import { findingsOf } from '../../texts/check-segments.ts';
import type { Version, VersionSegment } from '../../texts/version.ts';
import type { TargetState } from '../../vocabulary.ts';
import type { SegmentState, XliffNote, XliffSegment, XliffTask, XliffTerm } from '../xliff/xliff-task.ts';

/** Other requests get their turn after so many segments. */
const segmentsAtOnce = 100;

const stateOf: Readonly<Record<TargetState, SegmentState>> = {
  none: 'none',
  machine: 'machine',
  draft: 'in_progress',
  human: 'human',
  verified: 'verified',
  stale: 'stale',
};

type Parts = {
  version: Version;
  segments: readonly VersionSegment[];
  termbase: LiveTermbase;
  reader: Language;
};

/**
 * A version as a task for a translator's tool: texts, states, terms of each segment, and notes in the translator's
 * language: what the source was before, what the checks object to, what was answered for.
 */
export async function collectTask(taskId: string, parts: Parts): Promise<XliffTask> {
  const { version, segments } = parts;
  const collected: XliffSegment[] = [];
  for (const [at, segment] of segments.entries()) {
    collected.push(collectSegment(segment, parts));
    if (at % segmentsAtOnce === segmentsAtOnce - 1) await setImmediate();
  }
  return { taskId, sourceLanguage: version.from, targetLanguage: version.to, segments: collected };
}

function collectSegment(segment: VersionSegment, { version, termbase, reader }: Parts): XliffSegment {
  const { id, source, target, state } = segment;
  return {
    id,
    source,
    ...(target === '' ? {} : { target }),
    state: stateOf[state],
    notes: notesOf(segment, findingsOf(termbase, version, source, target), reader),
    terms: termsOf(source, version, termbase),
  };
}

function notesOf(segment: VersionSegment, findings: readonly Finding[], reader: Language): XliffNote[] {
  const words = exchangeWords[reader];
  const { state, ofSource, overrides } = segment;
  const change: XliffNote[] =
    state === 'stale' && ofSource !== null
      ? [{ category: 'amur:change', about: 'source', text: words.sourceWas(ofSource) }]
      : [];
  const answered = overrides.map(({ check, reason }): XliffNote => ({
    category: 'amur:answer',
    about: 'target',
    text: words.answeredFor(checkName(check, reader), reason),
  }));
  const found = findings
    .filter(({ check }) => !overrides.some((one) => one.check === check))
    .map((finding): XliffNote => ({
      category: 'amur:check',
      about: 'target',
      text: describeFinding(finding, reader),
    }));
  return [...change, ...found, ...answered];
}

export function checkName(check: string, reader: Language): string {
  const names: Readonly<Record<string, string>> = workbenchWords[reader].checks;
  return names[check] ?? check;
}

function describeFinding({ check, expected, found }: Finding, reader: Language): string {
  return exchangeWords[reader].finding(checkName(check, reader), expected ?? '', found ?? '');
}

/** The words of the likeliest sense of each term, each pair once. */
function termsOf(source: string, { from, to, text }: Version, termbase: LiveTermbase): XliffTerm[] {
  const { terms } = suggestTerms(termbase, { text: source, from, to, domain: text.domain });
  const all = terms.flatMap((term): XliffTerm[] => {
    const [sense] = term.senses;
    if (!sense || term.isGuess) return [];
    const { preferred, admitted, forbidden, doNotTranslate } = sense.words;
    return [
      ...preferred.map((target) => ({ source: term.text, target, status: 'preferred' as const })),
      ...doNotTranslate.map((target) => ({ source: term.text, target, status: 'doNotTranslate' as const })),
      ...admitted.map((target) => ({ source: term.text, target, status: 'admitted' as const })),
      ...forbidden.map((target) => ({ source: term.text, target, status: 'forbidden' as const })),
    ];
  });
  return [...new Map(all.map((term) => [`${term.source}\n${term.target}`, term])).values()];
}
