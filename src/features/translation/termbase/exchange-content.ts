import { grntiNames } from '../../../shared/grnti-names.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { languageOfTag, tagOfLanguage } from '../exchange/language-tag.ts';
import { optionalText } from '../exchange/optional-text.ts';
import type { ExchangeConcept, ExchangeDefinition } from '../exchange/tbx/exchange-concept.ts';
import { inLanguages, type ConceptContent, type ConceptWord, type Definition } from './concept-content.ts';
import { generalDomain, guessKind } from './content-rules.ts';
import { foldWord } from './fold-word.ts';

/** A concept as files carry it. Its kind stays behind: formats have no place for it, and it can be guessed. */
export function toExchangeConcept(id: string, content: ConceptContent): ExchangeConcept {
  const { domain, words, definitions, source, reliability, note } = content;
  return {
    id,
    subjectField: subjectField(domain),
    ...optionalText('source', source),
    ...(reliability === null ? {} : { reliability }),
    ...optionalText('note', note),
    languages: languages.flatMap((language) =>
      words[language].length === 0
        ? []
        : [
            {
              tag: tagOfLanguage[language],
              ...definitionOf(definitions[language]),
              words: words[language].map(({ text, status, note: wordNote }) => ({
                text,
                status,
                ...optionalText('note', wordNote),
              })),
            },
          ],
    ),
  };
}

function subjectField(domain: string): string {
  const name = domain === generalDomain ? 'general vocabulary' : grntiNames[domain]?.en;
  return name === undefined ? domain : `${domain} ${name}`;
}

function definitionOf({ text, source }: Definition): { definition?: ExchangeDefinition } {
  return text === '' ? {} : { definition: { text, ...optionalText('source', source) } };
}

/**
 * What a concept of a file says of one here, or of a new one (`standing` null). What the file leaves unsaid (a
 * language, a definition, a source) stays as it is; the words of a language it names are those it names.
 * Undefined where it has no word in any of our languages.
 */
export function fromExchangeConcept(
  concept: ExchangeConcept,
  standing: ConceptContent | null,
  domainUnsaid: string,
): ConceptContent | undefined {
  const words = inLanguages((language): ConceptWord[] => wordsIn(concept, language));
  if (languages.every((language) => words[language].length === 0)) return undefined;
  const definitions = inLanguages(
    (language): Definition => definitionIn(concept, language) ?? { text: '', source: '' },
  );
  return {
    domain: domainOf(concept.subjectField) ?? standing?.domain ?? domainUnsaid,
    kind: standing?.kind ?? guessKind({ words }),
    words: inLanguages((language) =>
      words[language].length > 0 ? words[language] : (standing?.words[language] ?? []),
    ),
    definitions: inLanguages((language) =>
      definitions[language].text === '' && standing ? standing.definitions[language] : definitions[language],
    ),
    source: concept.source ?? standing?.source ?? '',
    reliability: concept.reliability ?? standing?.reliability ?? null,
    note: concept.note ?? standing?.note ?? '',
  };
}

function wordsIn({ languages: sections }: ExchangeConcept, language: Language): ConceptWord[] {
  return sections
    .filter(({ tag }) => languageOfTag(tag) === language)
    .flatMap(({ words }) => words.map(({ text, status, note = '' }) => ({ text, status, note })));
}

/** That of the language, or the one of the whole concept if it is written in this language's letters. */
function definitionIn(concept: ExchangeConcept, language: Language): Definition | undefined {
  const own = concept.languages.find(
    ({ tag, definition }) => definition && languageOfTag(tag) === language,
  )?.definition;
  const general = concept.definition && languageOfLetters(concept.definition.text) === language;
  const found = own ?? (general ? concept.definition : undefined);
  return found && { text: found.text, source: found.source ?? '' };
}

function languageOfLetters(text: string): Language {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

/** The field by its code at the beginning («55 Mechanical engineering»), or by its whole name in any language. */
export function domainOf(said: string | undefined): string | undefined {
  const code = /^\s*(\d{2})(?!\d)/.exec(said ?? '')?.[1];
  if (code !== undefined && (code === generalDomain || grntiNames[code])) return code;
  const folded = foldWord(said ?? '');
  if (folded === '') return undefined;
  const named = Object.entries(grntiNames).find(([, names]) =>
    Object.values(names).some((name) => foldWord(name) === folded),
  );
  return named?.[0];
}

/** Whether a concept of a file means the one of this number here: they share a word of a language. */
export function meansSame(given: ConceptContent, standing: ConceptContent): boolean {
  return languages.some((language) => {
    const known = new Set(standing.words[language].map(({ text }) => foldWord(text)));
    return given.words[language].some(({ text }) => known.has(foldWord(text)));
  });
}
