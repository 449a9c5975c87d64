import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { languages } from '../../../../shared/language.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import { contextAs } from '../../../../platform/db/context-as.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { actorOf, demoPersonId, findOrganisationsByKey } from '../../../accounts/public.ts';
import { insertList, moveList } from '../list-store.ts';
import { insertNomination, moveNomination, putVerdict } from '../nomination-store.ts';
import { putAgreement } from '../step-store.ts';
import {
  demoNumbers,
  languageOfSide,
  listModes,
  nominationStates,
  verdicts,
  zoneOfSide,
  sides,
} from '../vocabulary.ts';

const demoFile = new URL('../../../../../data/demo/project-list.json', import.meta.url);
/** Outside the numbers of a year: taken away, it leaves no gap in them. */
const demoNumber = `${demoNumbers}1`;
const dayMs = 86_400_000;

const side = z.enum(sides);
const institution = z.object({
  organisation: z.string(),
  leader: z.string(),
  budgetMinor: z.number().int(),
});
const demoShape = z.object({
  title: z.object({ zh: z.string(), ru: z.string(), en: z.string() }),
  text: z.object({ zh: z.string(), ru: z.string() }),
  fields: z.array(z.string()),
  modes: z.array(z.enum(listModes)),
  closedDaysAgo: z.number().int(),
  nominations: z.array(
    z.object({
      state: z.enum(nominationStates),
      language: z.enum(languages),
      side,
      title: z.string(),
      goal: z.string(),
      result: z.string(),
      ipTerms: z.string(),
      field: z.string(),
      cn: institution,
      ru: institution,
      verdicts: z.array(z.object({ side, verdict: z.enum(verdicts), reason: z.string() })),
    }),
  ),
});

/** Writes a yearly list of the demonstration in screening, with nominations in several states; nobody is mailed. */
export async function loadDemoList(ctx: Ctx): Promise<boolean> {
  const demo = demoShape.parse(JSON.parse(await readFile(demoFile, 'utf8')));
  return ctx.transaction(async (tx) => {
    const { rows } = await sql`select from programmes_list where number = ${demoNumber}`.execute(tx.db);
    if (rows.length > 0) return false;
    const closed = new Date(tx.clock().getTime() - demo.closedDaysAgo * dayMs);
    const { title, text, fields, modes } = demo;
    const id = await insertList(tx, {
      ...{ year: closed.getUTCFullYear() + 1, title, text, fields, modes, links: { cn: null, ru: null } },
      deadlines: { cn: { at: closed, zone: zoneOfSide.cn }, ru: { at: closed, zone: zoneOfSide.ru } },
    });
    await sql`update programmes_list set number = ${demoNumber} where id = ${id}`.execute(tx.db);
    await moveList(tx, id, 'screening', closed);
    const found = await findOrganisationsByKey(tx, [
      ...new Set(demo.nominations.flatMap(({ cn, ru }) => [cn.organisation, ru.organisation])),
    ]);
    for (const one of demo.nominations) {
      const [cn, ru] = [found.get(one.cn.organisation)?.id, found.get(one.ru.organisation)?.id];
      if (cn === undefined || ru === undefined) continue;
      const made = await insertNomination(
        tx,
        { id, number: demoNumber },
        {
          language: one.language,
          texts: { title: one.title, goal: one.goal, result: one.result, ipTerms: one.ipTerms },
          ...{ field: one.field, mode: 'jointResearch' },
          institutions: { cn: { ...one.cn, id: cn }, ru: { ...one.ru, id: ru } },
        },
        one.side,
      );
      for (const of of sides) {
        const owner = await actorOf(tx, demoPersonId(`owner.${one[of].organisation}`));
        if (!owner) continue;
        const hand = contextAs(tx, { actor: owner, language: languageOfSide[of], at: closed });
        const submitted = { step: 'submit', side: `${of}Institution`, ofRevision: 1 };
        await putAgreement(hand, { kind: 'nomination', id: made.id }, submitted);
      }
      for (const given of one.verdicts) {
        await putVerdict(
          { ...tx, language: languageOfSide[given.side] },
          { id: made.id, revision: 1 },
          given,
        );
      }
      await moveNomination(tx, made.id, one.state, closed);
    }
    await recordAudit(tx, {
      action: 'programmes.demo.load',
      ref: { room: 'programmes', kind: 'list', id },
      details: { nominations: demo.nominations.length },
    });
    return true;
  });
}

/** Takes the lists away with all that was written in them. */
export async function removeDemoList(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const list = sql`(select id from programmes_list where number like ${`${demoNumbers}%`})`;
    const subjects = sql`(select id from programmes_nomination where list_id in ${list}
      union all select id from programmes_list_pair where list_id in ${list} union all ${list})`;
    for (const table of ['programmes_list_step', 'programmes_list_agreement']) {
      await sql`delete from ${sql.table(table)} where subject_id in ${subjects}`.execute(tx.db);
    }
    await sql`delete from programmes_list where number like ${`${demoNumbers}%`}`.execute(tx.db);
  });
}
