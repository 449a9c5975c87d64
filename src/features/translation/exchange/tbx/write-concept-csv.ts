import { byteOrderMark, writeCsvRow } from '../../../../platform/tables/write-csv-row.ts';
import { conceptColumns, type ConceptColumn } from './concept-columns.ts';
import type { ExchangeConcept, ExchangeLanguage, ExchangeWord } from './exchange-concept.ts';

/** The concepts as a table (UTF-8 with byte order mark, RFC 4180), piece by piece. */
export async function* writeConceptCsv(
  concepts: Iterable<ExchangeConcept> | AsyncIterable<ExchangeConcept>,
): AsyncGenerator<string> {
  yield `${byteOrderMark}${writeCsvRow(conceptColumns)}`;
  for await (const concept of concepts) {
    const rows = concept.languages.flatMap((language) =>
      language.words.map((word) => writeCsvRow(conceptRow(concept, language, word))),
    );
    yield rows.join('');
  }
}

function conceptRow(concept: ExchangeConcept, language: ExchangeLanguage, word: ExchangeWord): string[] {
  const values: Record<ConceptColumn, string | undefined> = {
    concept_id: concept.id,
    subject_field: concept.subjectField,
    reliability: concept.reliability?.toString(),
    source: concept.source,
    definition: concept.definition?.text,
    definition_source: concept.definition?.source,
    note: concept.note,
    language: language.tag,
    language_definition: language.definition?.text,
    language_definition_source: language.definition?.source,
    word: word.text,
    status: word.status,
    word_note: word.note,
  };
  return conceptColumns.map((column) => values[column] ?? '');
}
