import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { dayOf } from '../../../shared/day.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { languageShape } from '../contract.ts';
import { dataFile } from '../data-files.ts';
import { stableId } from '../stable-id.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { writeWording } from '../wordings/write-wording.ts';
import type { WordedRecord } from '../wordings/wording.ts';
import { approvedUntil } from './rules.ts';
import { note } from './service.ts';
import { giveConsent, insertExpert, moveExpert } from './store.ts';
import { findExpert } from './views.ts';
import { expertServices, languageLevels, workingLanguages } from './vocabulary.ts';

export const demoWordsShape = z.partialRecord(languageShape, z.record(z.string(), z.string()));

const demoShape = z.array(
  z.object({
    person: z.string(),
    organisation: z.string(),
    state: z.enum(['claimed', 'approved']),
    fields: z.array(z.string()),
    languages: z.array(z.object({ language: z.enum(workingLanguages), level: z.enum(languageLevels) })),
    services: z.array(z.enum(expertServices)),
    sourceLanguage: languageShape,
    words: demoWordsShape,
  }),
);

/** Enters people of the demonstration as experts, once; they go with their accounts. */
export async function loadDemoExperts(ctx: Ctx): Promise<void> {
  const demo = demoShape.parse(JSON.parse(await readFile(dataFile('demo/experts.json'), 'utf8')));
  for (const { person, organisation, state, words, ...facts } of demo) {
    const personId = stableId(`accounts/person/${person}`);
    if (await findExpert(ctx, { personId })) continue;
    const today = dayOf(ctx.clock());
    const { sourceLanguage } = facts;
    const of = { id: stableId(`accounts/expert/${person}`), personId, sourceLanguage, today, isDemo: true };
    const id = await insertExpert(ctx, of, {
      ...facts,
      organisationId: stableId(`accounts/organisation/${organisation}`),
      ...{ orcid: null, spin: null, researcherId: null, scopusId: null },
    });
    await giveConsent(ctx, personId, sourceLanguage);
    await writeDemoWords(ctx, { subject: 'expert', id }, sourceLanguage, words, personId);
    if (state === 'approved') {
      const unsaid = { reason: null, decidedBy: null };
      await moveExpert(ctx, id, {
        from: 'claimed',
        to: state,
        ...unsaid,
        approvedUntil: approvedUntil(today),
      });
    }
    await note(ctx, id, 'loaded', { key: person });
  }
}

/** The original first: what stands beside it is made from it. */
export async function writeDemoWords(
  ctx: Ctx,
  record: WordedRecord,
  sourceLanguage: Language,
  words: z.output<typeof demoWordsShape>,
  personId: string,
): Promise<void> {
  const others = languages.filter((language) => language !== sourceLanguage);
  for (const language of [sourceLanguage, ...others]) {
    const said = words[language];
    if (said) await writeWording(ctx, record, sourceLanguage, { language, words: said, personId });
  }
}

/** The entries of people of the demonstration. */
export async function listDemoExpertIds(ctx: Ctx): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_expert as expert')
    .innerJoin('accounts_person as person', 'person.id', 'expert.person_id')
    .select('expert.id')
    .where('person.is_demo', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}
