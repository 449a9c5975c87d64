import { z } from 'zod';

export const engineKinds = ['none', 'chat', 'libretranslate', 'deepl', 'yandex'] as const;
type EngineKind = (typeof engineKinds)[number];

/** The translation engine an operator named, and how much of it the platform may use. */
export type TranslationConfig = {
  readonly kind: Exclude<EngineKind, 'none'>;
  readonly url: string;
  readonly key?: string;
  /** Of a chat endpoint. */
  readonly model?: string;
  /** How a chat endpoint is held to the form of the answer. */
  readonly answerFormat?: 'schema' | 'json';
  /** Of DeepL. */
  readonly glossaryId?: string;
  /** Of Yandex Cloud. */
  readonly folderId?: string;
  /** `public`: what is published and open. `all`: unpublished and confidential texts and letters too. */
  readonly texts: 'public' | 'all';
  readonly charactersPerDay: number;
  readonly requestsAtOnce: number;
  readonly timeoutMs: number;
};

type Given = {
  readonly translationEngine?: EngineKind;
  readonly translationUrl?: string;
  readonly translationKey?: string;
  readonly translationModel?: string;
  readonly translationAnswers?: 'schema' | 'json';
  readonly translationGlossary?: string;
  readonly translationFolder?: string;
  readonly translationTexts?: 'public' | 'all';
  readonly translationCharactersPerDay?: number;
  readonly translationRequestsAtOnce?: number;
  readonly translationTimeoutSeconds?: number;
};

const charactersPerDayDefault = 500_000;
const requestsAtOnceDefault = 2;
const timeoutSecondsDefault = 60;

type Own = { readonly setting: keyof Given; readonly variable: string };
const key: Own = { setting: 'translationKey', variable: 'AMUR_TRANSLATION_KEY' };
const model: Own = { setting: 'translationModel', variable: 'AMUR_TRANSLATION_MODEL' };
const answers: Own = { setting: 'translationAnswers', variable: 'AMUR_TRANSLATION_ANSWERS' };
const glossary: Own = { setting: 'translationGlossary', variable: 'AMUR_TRANSLATION_GLOSSARY' };
const folder: Own = { setting: 'translationFolder', variable: 'AMUR_TRANSLATION_FOLDER' };

/** What an engine cannot do without, and what beside that belongs to it. */
const settingsOf: Record<TranslationConfig['kind'], { needs: readonly Own[]; takes: readonly Own[] }> = {
  chat: { needs: [model], takes: [key, answers] },
  libretranslate: { needs: [], takes: [key] },
  deepl: { needs: [key], takes: [glossary] },
  yandex: { needs: [key], takes: [folder] },
};

/** The shape of a key: it stands in a header of HTTP. */
export const keyShape = z
  .string()
  .regex(/^[\x21-\x7e]+$/, { error: 'must be one word of Latin letters, digits and signs' });

/**
 * What the settings of the translation engine say together; undefined when there is none. Adds to `faults`, but not
 * what is known already: `isSet` says of a variable whether it holds anything, be it wrong.
 */
export function readTranslation(
  given: Given,
  faults: string[],
  isSet: (variable: string) => boolean,
): TranslationConfig | undefined {
  const { translationEngine: kind = 'none', translationUrl: url } = given;
  if (kind === 'none') {
    if (!isSet('AMUR_TRANSLATION_ENGINE') && Object.values(given).some((value) => value !== undefined)) {
      faults.push(`AMUR_TRANSLATION_… is set without AMUR_TRANSLATION_ENGINE: ${engineKinds.join(', ')}`);
    }
    return undefined;
  }
  const { needs, takes } = settingsOf[kind];
  for (const variable of ['AMUR_TRANSLATION_URL', ...needs.map((own) => own.variable)]) {
    if (!isSet(variable)) faults.push(`${variable} is needed with AMUR_TRANSLATION_ENGINE=${kind}`);
  }
  const foreign = [key, model, answers, glossary, folder].filter(
    (own) => given[own.setting] !== undefined && !needs.includes(own) && !takes.includes(own),
  );
  for (const { variable } of foreign) faults.push(`${variable} means nothing to the engine ${kind}`);
  if (url === undefined) return undefined;
  return {
    kind,
    url,
    ...(given.translationKey !== undefined && { key: given.translationKey }),
    ...(given.translationModel !== undefined && { model: given.translationModel }),
    ...(given.translationAnswers !== undefined && { answerFormat: given.translationAnswers }),
    ...(given.translationGlossary !== undefined && { glossaryId: given.translationGlossary }),
    ...(given.translationFolder !== undefined && { folderId: given.translationFolder }),
    texts: given.translationTexts ?? 'public',
    charactersPerDay: given.translationCharactersPerDay ?? charactersPerDayDefault,
    requestsAtOnce: given.translationRequestsAtOnce ?? requestsAtOnceDefault,
    timeoutMs: (given.translationTimeoutSeconds ?? timeoutSecondsDefault) * 1_000,
  };
}
