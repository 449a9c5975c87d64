import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import { publicStates } from '../access.ts';
import { languageShape, someTextShape } from '../contract.ts';
import type { StampPage } from '../findable.ts';
import { namesOf } from '../organisations/views.ts';
import type { AccountsTables, AccountsTextTable } from '../tables.gen.ts';
import { textStates } from '../../../shared/text-states.ts';
import type { TranslatedTextView } from './contract.ts';
import type { OwnWords, TextField, TextSubject } from './own-words.ts';
import { mainLanguageOf } from './rules.ts';

/** The fields of a kind of record that are texts. */
export const textFields: Readonly<Record<TextSubject, readonly TextField[]>> = {
  organisation: ['profile', 'note'],
  facility: ['note'],
};

/** The column of accounts_text that names the record. */
export const subjectColumns = { organisation: 'organisation_id', facility: 'facility_id' } as const;

/** The compilers write in English. */
const noteTexts = (note: string | null): LocalizedText => (note?.trim() ? { en: note } : {});

/** The words of these records, one entry for each field, also where there are none; unknown ids are absent. No access check. */
export async function findOwnWords(
  ctx: Ctx,
  subject: TextSubject,
  ids: readonly string[],
): Promise<OwnWords[]> {
  if (ids.length === 0) return [];
  return subject === 'organisation' ? wordsOfOrganisations(ctx, ids) : wordsOfFacilities(ctx, ids);
}

async function wordsOfOrganisations(ctx: Ctx, ids: readonly string[]): Promise<OwnWords[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['id', 'name_zh', 'name_ru', 'name_en', 'country', 'profile', 'note'])
    .select(['revision', 'verification_state', 'is_demo'])
    .where('id', 'in', [...ids])
    .execute();
  const states: readonly string[] = publicStates;
  return rows.flatMap((row) => {
    const profile = writtenOf(someTextShape.parse(row.profile));
    const record = {
      subject: 'organisation' as const,
      id: row.id,
      revision: row.revision,
      names: namesOf(row),
      isShown: states.includes(row.verification_state),
      ownerOrganisationId: row.id,
      isDemo: row.is_demo,
    };
    return [
      { ...record, field: 'profile', texts: profile, mainLanguage: mainLanguageOf(profile, row.country) },
      { ...record, field: 'note', ...noteOf(row.note) },
    ] satisfies OwnWords[];
  });
}

async function wordsOfFacilities(ctx: Ctx, ids: readonly string[]): Promise<OwnWords[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['id', 'name_zh', 'name_ru', 'name_en', 'note', 'revision', 'is_demo'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    subject: 'facility',
    id: row.id,
    field: 'note',
    ...noteOf(row.note),
    revision: row.revision,
    names: namesOf(row),
    isShown: true,
    ownerOrganisationId: null,
    isDemo: row.is_demo,
  }));
}

function noteOf(note: string | null): Pick<OwnWords, 'texts' | 'mainLanguage'> {
  const texts = noteTexts(note);
  return { texts, mainLanguage: mainLanguageOf(texts, null) };
}

function writtenOf(texts: z.output<typeof someTextShape>): LocalizedText {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));
}

/** Ids of all records that may have words, ascending, those after `afterId`. */
export async function listSubjectIds(
  ctx: Ctx,
  subject: TextSubject,
  { afterId, limit }: StampPage,
): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom(subject === 'organisation' ? 'accounts_organisation' : 'accounts_facility')
    .select('id')
    .$if(afterId !== null, (query) => query.where('id', '>', afterId ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

export type Translations = Record<TextField, TranslatedTextView[]>;

/** The translations of one record by field, each by language; none in a language somebody wrote the original in. */
export async function findTranslations(
  ctx: Ctx,
  subject: TextSubject,
  id: string,
  own: Readonly<Partial<Record<TextField, LocalizedText>>>,
): Promise<Translations> {
  const found = await translationsOf(ctx, subject, [id]);
  const ofField = (field: TextField) =>
    (found.get(id)?.[field] ?? []).filter(({ language }) => own[field]?.[language] === undefined);
  return { profile: ofField('profile'), note: ofField('note') };
}

/** All translations of these records by id and field. */
export async function translationsOf(
  ctx: Ctx,
  subject: TextSubject,
  ids: readonly string[],
): Promise<Map<string, Translations>> {
  const found = new Map<string, Translations>();
  if (ids.length === 0) return found;
  const column = subjectColumns[subject];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_text')
    .selectAll()
    .where(column, 'in', [...ids])
    .orderBy('language')
    .execute();
  for (const row of rows) {
    const id = row[column] ?? '';
    const fields = found.get(id) ?? { profile: [], note: [] };
    fields[row.field as TextField].push(translationOf(row));
    found.set(id, fields);
  }
  return found;
}

function translationOf(row: Selectable<AccountsTextTable>): TranslatedTextView {
  return {
    language: languageShape.parse(row.language),
    sourceLanguage: languageShape.parse(row.source_language),
    text: row.text,
    state: z.enum(textStates).parse(row.state),
    origin: z.enum(['machine', 'translator']).nullable().parse(row.origin),
    ofRevision: row.of_revision,
    changedAt: row.changed_at.toISOString(),
    versionId: row.version_id,
  };
}

/** For stamps of organisations: changes with the translations of their profiles; empty without any. */
export const translationStamp = sql<string>`coalesce((
  select '/' || count(*) || '/' || extract(epoch from max(text.changed_at))
  from accounts_text text
  where text.organisation_id = accounts_organisation.id and text.field = 'profile'
  having count(*) > 0), '')`;

/** The profile in languages it was translated into, with the state; what the organisation wrote itself stands apart. */
export function translatedProfile(
  translations: Translations | undefined,
  own: LocalizedText,
): Partial<Record<Language, { text: string; state: string }>> {
  return Object.fromEntries(
    (translations?.profile ?? []).flatMap(({ language, text, state }) =>
      text === null || own[language] !== undefined ? [] : [[language, { text, state }] as const],
    ),
  );
}
