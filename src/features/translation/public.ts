import type { Language } from '../../shared/language.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { conceptIdsByWords } from './termbase/views.ts';

export type { Concept } from './termbase/concepts.ts';
export type { LiveTermbase } from './termbase/live-termbase.ts';
export { parseConcepts } from './termbase/concepts.ts';
export { compileRecogniser } from './termbase/recognise.ts';
export type { Mention, Recogniser, TermMatch } from './termbase/recognise.ts';
export { analyseText } from './text/analyse.ts';
export { isLightWord } from './text/light-words.ts';
export { normaliseText } from './text/normalise.ts';
export { script, scriptOf } from './text/scripts.ts';
export type { TermKey, TextAnalysis, Token } from './text/text-analysis.ts';
export { createUseCounter, termbaseListeners } from './termbase/count-uses.ts';
export { followTermbase } from './termbase/follow-termbase.ts';
export { loadTermbase } from './termbase/load-termbase.ts';
export { fixedTermbase, openTermbase } from './termbase/live-termbase.ts';
export { findStampedConcepts, listConceptStamps } from './termbase/views.ts';
export { termbaseChanged, termbaseLoaded } from './events.ts';
export { termbaseRoutes } from './termbase/routes.ts';
export { translationDownloads } from './downloads.ts';
/** Engines: drafting in the background, and any text for a reader. */
export { draftingWork, engineListeners, engineWork } from './engines/jobs.ts';
export type { EngineReport } from './engines/engine-report.ts';
export { openConfiguredEngine, type ConfiguredEngine } from './engines/open-configured-engine.ts';
export { engineRoutes } from './engines/routes.ts';
export {
  translateForReader,
  type ReaderSegment,
  type ReaderTranslation,
  type ReaderWish,
} from './engines/translate-for-reader.ts';
export type { TranslationTools } from './engines/translate-segments.ts';
export { ensureSubjects, subjectListeners, subjectWork } from './subjects/jobs.ts';

/** For each word the id of the concept that has it, or null; same order as asked. */
export async function findConceptsByWords(
  ctx: Ctx,
  words: readonly string[],
  language: Language,
): Promise<(string | null)[]> {
  return conceptIdsByWords(ctx, words, language);
}

export { sourcePut, versionChanged } from './events.ts';
/** Language versions: rooms tell the words of their records and hear `versionChanged` when a text is there. */
export { adoptTranslation } from './texts/adopt-translation.ts';
export { hasEngine, noteEngine } from './texts/engine-in-use.ts';
export { closeSourceText, putSourceText } from './texts/put-source.ts';
export type { SourceText } from './texts/source-text.ts';
/** Numbers, dates and money of two texts of one statement, whoever wrote them. */
export { figureDifferences } from './checks/figure-differences.ts';
export { translatedFields } from './texts/translated-fields.ts';
export { removeDemoTexts } from './texts/remove-demo-texts.ts';
export { translationLines } from './texts/translation-lines.ts';
/** Tasks of translators, their rules, reports of errors, profiles and tenders. */
export { taskListeners } from './tasks/follow-texts.ts';
export { setWaitingMatches } from './tasks/manage-service.ts';
export { taskWork } from './tasks/reminders.ts';
export { taskRoutes } from './tasks/routes.ts';
/** The translation editor. */
export { workbenchRoutes } from './workbench/routes.ts';
/** The translation memory and long imports of files. */
export { memoryListeners } from './memory/remember-verified.ts';
export { memoryWork } from './memory/jobs.ts';
export { memoryRoutes } from './memory/routes.ts';
export { openImports } from './imports/open-imports.ts';
/** Files for translators' own tools, and the words of the interface as files. */
export { workFileRoutes } from './exchange/work-files/routes.ts';
export { interfaceWordRoutes } from './interface-words/routes.ts';
/** Tables and XML files of any room: read with their encoding, line by line, and refused with the place. */
export { readCsv } from './exchange/csv/read-csv.ts';
export { refuseFile } from './exchange/refuse-file.ts';
/** The sentence of such a refusal, where it is told of in a list and not as one. */
export { sayCode } from './messages/say-code.ts';
export { encodingByMark, type Encoding } from './exchange/xml/detect-encoding.ts';
export { ExchangeError } from './exchange/xml/exchange-error.ts';
export { readElements } from './exchange/xml/read-elements.ts';
export { childrenNamed, textOf, type XmlElement } from './exchange/xml/xml-element.ts';
