import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import type { Language } from '../../../shared/language.ts';
import { organisationChanged } from '../events.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { TranslatedText, TextPlace } from './own-words.ts';
import { subjectColumns, translationsOf } from './views.ts';
import type { TranslatedTextView } from './contract.ts';

/**
 * Makes these the translations of a text: those in other languages go. Tells news of an organisation when anything
 * differed; saving the same again changes nothing.
 */
export async function replaceTranslations(
  ctx: Ctx,
  place: TextPlace,
  texts: readonly TranslatedText[],
): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (!(await lockSubject(tx, place))) return;
    const before = (await translationsOf(tx, place.subject, [place.id])).get(place.id)?.[place.field] ?? [];
    const gone = before.filter(({ language }) => !texts.some((text) => text.language === language));
    const changed = texts.filter((text) =>
      differs(
        text,
        before.find(({ language }) => language === text.language),
      ),
    );
    if (gone.length + changed.length === 0) return;
    await deleteTexts(
      tx,
      place,
      gone.map(({ language }) => language),
    );
    for (const text of changed) await upsertText(tx, place, text);
    if (place.subject === 'organisation') {
      await tellEvent(tx, organisationChanged, { organisationId: place.id, change: 'texts' });
    }
  });
}

/**
 * What was made of a profile is no longer true to it: said at once, before the translation room has looked which of its
 * sentences changed and says how it really stands.
 */
export async function markProfileStale(
  ctx: Ctx,
  organisationId: string,
  changed: readonly Language[],
): Promise<void> {
  if (changed.length === 0) return;
  await tablesOf<AccountsTables>(ctx)
    .updateTable('accounts_text')
    .set({ state: 'stale', changed_at: ctx.clock() })
    .where('organisation_id', '=', organisationId)
    .where('field', '=', 'profile')
    .where('source_language', 'in', [...changed])
    .where('state', 'in', ['machine', 'human', 'verified'])
    .execute();
}

/** Two at once write one after the other; false when the record is gone. */
async function lockSubject(ctx: Ctx, { subject, id }: TextPlace): Promise<boolean> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom(subject === 'organisation' ? 'accounts_organisation' : 'accounts_facility')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

function differs(text: TranslatedText, before: TranslatedTextView | undefined): boolean {
  if (!before) return true;
  const { made, changedAt, ...after } = text;
  const isOtherText = made !== undefined && (made.text !== before.text || made.origin !== before.origin);
  const keys = ['sourceLanguage', 'state', 'ofRevision', 'versionId'] as const;
  return (
    isOtherText ||
    changedAt.toISOString() !== before.changedAt ||
    keys.some((key) => after[key] !== before[key])
  );
}

async function deleteTexts(ctx: Ctx, place: TextPlace, languages: readonly Language[]): Promise<void> {
  if (languages.length === 0) return;
  await tablesOf<AccountsTables>(ctx)
    .deleteFrom('accounts_text')
    .where(subjectColumns[place.subject], '=', place.id)
    .where('field', '=', place.field)
    .where('language', 'in', [...languages])
    .execute();
}

async function upsertText(ctx: Ctx, place: TextPlace, text: TranslatedText): Promise<void> {
  const column = subjectColumns[place.subject];
  const values = {
    source_language: text.sourceLanguage,
    state: text.state,
    of_revision: text.ofRevision,
    version_id: text.versionId,
    changed_at: text.changedAt,
    ...(text.made && { text: text.made.text, origin: text.made.origin }),
  };
  await tablesOf<AccountsTables>(ctx)
    .insertInto('accounts_text')
    .values({ [column]: place.id, field: place.field, language: text.language, ...values })
    .onConflict((conflict) => conflict.columns([column, 'field', 'language']).doUpdateSet(values))
    .execute();
}
