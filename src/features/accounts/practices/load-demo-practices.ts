import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { languageShape } from '../contract.ts';
import { dataFile } from '../data-files.ts';
import { demoWordsShape, writeDemoWords } from '../experts/load-demo-experts.ts';
import { findBriefsById } from '../organisations/views.ts';
import { stableId } from '../stable-id.ts';
import { insertAnswer, insertPractice, refreshSearchWords } from './store.ts';
import { findPractice } from './views.ts';
import { practiceKinds } from './vocabulary.ts';

const said = {
  author: z.string(),
  organisation: z.string(),
  sourceLanguage: languageShape,
  words: demoWordsShape,
};
const demoShape = z.array(
  z.object({
    key: z.string(),
    ...said,
    kind: z.enum(practiceKinds),
    field: z.string().nullable(),
    answers: z.array(z.object(said)),
  }),
);

const idOf = (kind: string, key: string) => stableId(`accounts/${kind}/${key}`);

/** Writes the notes of practice of the demonstration, once; they go with their organisations. */
export async function loadDemoPractices(ctx: Ctx): Promise<void> {
  const demo = demoShape.parse(JSON.parse(await readFile(dataFile('demo/experience.json'), 'utf8')));
  for (const { key, author, organisation, sourceLanguage, words, kind, field, answers } of demo) {
    const id = idOf('practice', key);
    if (await findPractice(ctx, id)) continue;
    const organisationId = idOf('organisation', organisation);
    const brief = (await findBriefsById(ctx, [organisationId])).get(organisationId);
    const authorId = idOf('person', author);
    const facts = { organisationId, facilityId: null, kind, field, country: brief?.country ?? null };
    await insertPractice(ctx, { id, authorId, sourceLanguage, isDemo: true }, facts);
    await writeDemoWords(ctx, { subject: 'practice', id }, sourceLanguage, words, authorId);
    await refreshSearchWords(ctx, id);
    for (const answer of answers) {
      const of = {
        organisationId: idOf('organisation', answer.organisation),
        authorId: idOf('person', answer.author),
        sourceLanguage: answer.sourceLanguage,
      };
      const answerId = await insertAnswer(ctx, id, of);
      const record = { subject: 'answer' as const, id: answerId };
      await writeDemoWords(ctx, record, answer.sourceLanguage, answer.words, of.authorId);
    }
    const ref = { room: 'accounts', kind: 'practice', id };
    await recordAudit(ctx, { action: 'accounts.practice.loaded', ref, details: { key } });
  }
}
