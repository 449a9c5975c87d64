import type { Ctx } from '../../../platform/db/context.ts';
import { pickText } from '../../../shared/language.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { translatedFields } from '../../translation/public.ts';
import { pairCycle } from './life-cycle.ts';
import { nominationRef, type StoredNomination } from './nomination-stored.ts';
import { nominationsIn } from './nomination-views.ts';
import { insertPairs, insertRows, movePair, retitleRow, type NewRow } from './pair-store.ts';
import { pairsOf, readableRanks, rowsOf } from './pair-views.ts';
import { jointOrder } from './rules.ts';
import type { StoredList, StoredRow } from './stored.ts';
import { takeStep } from './take-step.ts';
import { languageOfSide, sides, type ListStep, type Side } from './vocabulary.ts';

/** What a step of the list does to its rows and pairs, in the same transaction. */
export async function fitPairsToStep(ctx: Ctx, list: StoredList, step: ListStep): Promise<void> {
  if (step === 'startMatching') await rowsOfNominations(ctx, list);
  if (step === 'startRanking' || step === 'approve') await renewTitles(ctx, list);
  if (step === 'approve') await settlePairs(ctx, list);
}

/** Passed nominations stand in both lists, put together; people confirm that like any other pair. */
async function rowsOfNominations(ctx: Ctx, list: StoredList): Promise<void> {
  const passed = await nominationsIn(ctx, list.id, 'passed');
  const institutions = await organisationsByIds(
    ctx,
    passed.flatMap(({ institutions: { cn, ru } }) => [cn.id, ru.id]),
  );
  const ids: Record<Side, string[]> = { cn: [], ru: [] };
  for (const side of sides) {
    const language = languageOfSide[side];
    const nameOf = (id: string) => pickText(institutions.get(id)?.names ?? {}, language)?.text ?? '';
    const rows: NewRow[] = [];
    for (const nomination of passed) {
      const own = nomination.institutions[side];
      rows.push({
        side,
        number: nomination.number,
        ...(await titleIn(ctx, nomination, language)),
        organisations: [own.id, nomination.institutions[side === 'cn' ? 'ru' : 'cn'].id].map(nameOf),
        organisationId: own.id,
        region: institutions.get(own.id)?.region ?? null,
        field: nomination.field,
        budgetMinor: own.budgetMinor,
        nominationId: nomination.id,
      });
    }
    ids[side] = await insertRows(ctx, list.id, side, rows);
  }
  await insertPairs(
    ctx,
    list.id,
    passed.flatMap(({ number }, at) => {
      const [rowCn, rowRu] = [ids.cn[at], ids.ru[at]];
      if (rowCn === undefined || rowRu === undefined) return [];
      const reasons = [{ reason: 'nominatedTogether' as const, cn: number, ru: number, part: 1 }];
      return [{ rowCn, rowRu, score: 1, reasons, state: 'proposed' as const }];
    }),
  );
}

async function titleIn(
  ctx: Ctx,
  nomination: StoredNomination,
  language: 'zh' | 'ru',
): Promise<Pick<StoredRow, 'title' | 'language'>> {
  if (nomination.language === language) return { title: nomination.texts.title, language };
  const translated = await translatedFields(ctx, nominationRef(nomination.id), language);
  const title = translated?.fields.get('title');
  // Until it is translated it stands in the words of its author, and says so by its language.
  return title === undefined
    ? { title: nomination.texts.title, language: nomination.language }
    : { title, language };
}

async function renewTitles(ctx: Ctx, list: StoredList): Promise<void> {
  const nominations = new Map((await nominationsIn(ctx, list.id, 'passed')).map((one) => [one.id, one]));
  for (const row of await rowsOf(ctx, list.id)) {
    const nomination = row.nominationId === null ? undefined : nominations.get(row.nominationId);
    if (!nomination) continue;
    const now = await titleIn(ctx, nomination, languageOfSide[row.side]);
    if (now.title !== row.title) await retitleRow(ctx, row.id, now);
  }
}

/** Approved pairs become projects with numbers, in the order both rankings give; the others are declined. */
async function settlePairs(ctx: Ctx, list: StoredList): Promise<void> {
  const ranks = await readableRanks(ctx, list.id, undefined);
  const positions = new Map((await rowsOf(ctx, list.id)).map(({ id, position }) => [id, position]));
  const pairs = (await pairsOf(ctx, list.id)).filter(({ state }) => state === 'confirmed');
  const ordered = jointOrder(
    pairs.map((pair) => ({
      pair,
      ranks: { cn: ranks.cn.get(pair.id) ?? null, ru: ranks.ru.get(pair.id) ?? null },
      position: positions.get(pair.rowCn) ?? 0,
    })),
  );
  let number = 0;
  for (const { pair } of ordered) {
    const isApproved = pair.decision === 'approve';
    const taken = await takeStep(ctx, pairCycle, {
      subject: { kind: 'pair', id: pair.id },
      state: pair.state,
      revision: 1,
      step: isApproved ? 'approve' : 'decline',
      sides: ['system'],
      agreements: [],
      missing: {},
      reason: pair.decisionReason?.text,
    });
    if (!taken) continue;
    if (isApproved) number += 1;
    const named = isApproved ? { number: `${list.number}-${String(number).padStart(3, '0')}` } : {};
    await movePair(ctx, pair.id, taken.to, taken.at, named);
  }
}
