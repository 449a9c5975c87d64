import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding, organisationsByIds, registrationNumbersOf } from '../../accounts/public.ts';
import { projectStandings } from '../../cooperation/public.ts';
import { findListHits } from '../../evaluation/public.ts';
import { personIdOf } from '../access.ts';
import { nominationCycle } from './life-cycle.ts';
import { officerSide } from './list-service.ts';
import { findList, listNumbers } from './list-views.ts';
import { memberSide, sidesOfNomination } from './nomination-access.ts';
import type { nominations, NominationItem, NominationView } from './nomination-contract.ts';
import { missingOfCard, openNomination } from './nomination-service.ts';
import type { StoredNomination } from './nomination-stored.ts';
import { spokenTexts } from './nomination-texts.ts';
import { isApprovedNomination, pageOfNominations, verdictsOf } from './nomination-views.ts';
import { agreementsOf, historyOf } from './step-views.ts';
import { openSteps } from './take-step.ts';
import { countryOfSide, sides } from './vocabulary.ts';

export async function readNomination(ctx: Ctx, id: string): Promise<NominationView> {
  const nomination = await openNomination(ctx, id);
  const list = await findList(ctx, nomination.listId);
  if (!list) throw new Error('A nomination has lost its list');
  const acting = await sidesOfNomination(ctx, nomination);
  const member = memberSide(ctx, nomination);
  const officer = acting.find((side) => side === 'cn' || side === 'ru');
  const side = member ?? officer;
  const { institutions } = nomination;
  const [texts, briefs, verdicts, agreements, history, isApproved] = await Promise.all([
    spokenTexts(ctx, nomination),
    organisationsByIds(ctx, [institutions.cn.id, institutions.ru.id]),
    verdictsOf(ctx, [id]),
    agreementsOf(ctx, 'nomination', [id]),
    historyOf(ctx, { kind: 'nomination', id }),
    isApprovedNomination(ctx, id),
  ]);
  const project = (await projectStandings(ctx, nomination.projectId === null ? [] : [nomination.projectId]))
    .values()
    .next().value;
  const institution = (one: 'cn' | 'ru') => ({
    ...institutions[one],
    names: briefs.get(institutions[one].id)?.names ?? {},
    region: briefs.get(institutions[one].id)?.region ?? null,
  });
  return {
    id,
    number: nomination.number,
    listId: list.id,
    listNumber: list.number,
    state: nomination.state,
    stateSince: nomination.stateSince.toISOString(),
    revision: nomination.revision,
    ...texts,
    field: nomination.field,
    mode: nomination.mode,
    institutions: { cn: institution('cn'), ru: institution('ru') },
    verdicts: verdicts.map((one) => ({
      side: one.side,
      verdict: one.verdict,
      reason: { text: one.reason, language: one.language },
      isOfThisRevision: one.ofRevision === nomination.revision,
      at: one.at.toISOString(),
    })),
    hits: officer === undefined ? null : await hitsOf(ctx, nomination),
    steps: openSteps(nominationCycle, {
      subject: { kind: 'nomination', id },
      state: nomination.state,
      revision: nomination.revision,
      sides: acting,
      agreements,
      missing: missingOfCard(ctx, list, side, ''),
    }),
    history,
    mayEdit: member !== undefined && nomination.state === 'drafted' && list.state === 'announced',
    projectId: nomination.projectId,
    project: project
      ? { number: project.number, state: project.state, since: project.since.toISOString() }
      : null,
    mayLinkProject: member !== undefined && isApproved && nomination.projectId === null,
  };
}

/** What the lists of restricted parties say to the two institutions: questions to the officer, never verdicts. */
async function hitsOf(
  ctx: Ctx,
  { institutions }: StoredNomination,
): Promise<NonNullable<NominationView['hits']>> {
  const ids = sides.map((side) => institutions[side].id);
  const [names, numbers] = await Promise.all([namesForFinding(ctx, ids), registrationNumbersOf(ctx, ids)]);
  const found = [];
  for (const side of sides) {
    const id = institutions[side].id;
    const hits = await findListHits(ctx, {
      names: (names.get(id) ?? []).slice(0, 10),
      registrationNumbers: numbers.get(id) ?? [],
      country: countryOfSide[side],
    });
    found.push(
      ...hits.map(({ listNames, entryName, strength }) => ({
        side,
        listName: pickText(listNames, ctx.language)?.text ?? '',
        entryName,
        strength,
      })),
    );
  }
  return found;
}

export async function listNominations(
  ctx: Ctx,
  { page, pageSize, ...filter }: ParsedInputOf<typeof nominations.list>,
): Promise<OutputOf<typeof nominations.list>> {
  personIdOf(ctx.actor);
  const { rows, total } = await pageOfNominations(
    ctx,
    {
      organisationIds: ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [],
      isOfficer: (await officerSide(ctx)) !== undefined,
      ...filter,
    },
    { page, pageSize },
  );
  return { items: await present(ctx, rows), total, page, pageSize, asOf: ctx.clock().toISOString() };
}

/** More drafts than these nobody has; beyond them the count says at least so many. */
const draftsMax = 500;

/** Drafted nominations that an institution of the reader has not confirmed as they stand. */
export async function countToConfirm(ctx: Ctx): Promise<number> {
  const organisationIds = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  if (organisationIds.length === 0) return 0;
  const scope = { organisationIds, isOfficer: false, listId: undefined, state: 'drafted' as const };
  const { rows } = await pageOfNominations(ctx, scope, { page: 1, pageSize: draftsMax });
  const agreements = await agreementsOf(
    ctx,
    'nomination',
    rows.map(({ id }) => id),
  );
  return rows.filter((row) => {
    const side = memberSide(ctx, row);
    const isConfirmed = agreements.some(
      (one) =>
        one.subjectId === row.id &&
        one.step === 'submit' &&
        one.ofRevision === row.revision &&
        one.side === `${side ?? 'no'}Institution`,
    );
    return !isConfirmed;
  }).length;
}

async function present(ctx: Ctx, rows: readonly StoredNomination[]): Promise<NominationItem[]> {
  const ids = rows.map(({ id }) => id);
  const [lists, briefs, agreements, verdicts] = await Promise.all([
    listNumbers(
      ctx,
      rows.map(({ listId }) => listId),
    ),
    organisationsByIds(
      ctx,
      rows.flatMap(({ institutions: { cn, ru } }) => [cn.id, ru.id]),
    ),
    agreementsOf(ctx, 'nomination', ids),
    verdictsOf(ctx, ids),
  ]);
  const nameOf = (id: string) => pickText(briefs.get(id)?.names ?? {}, ctx.language)?.text ?? '';
  return Promise.all(
    rows.map(async (row) => {
      const confirmed = agreements.filter(
        (one) => one.subjectId === row.id && one.step === 'submit' && one.ofRevision === row.revision,
      );
      const said = verdicts.filter((one) => one.nominationId === row.id && one.ofRevision === row.revision);
      return {
        id: row.id,
        number: row.number,
        listId: row.listId,
        listNumber: lists.get(row.listId) ?? '',
        state: row.state,
        stateSince: row.stateSince.toISOString(),
        title: (await spokenTexts(ctx, row)).title,
        field: row.field,
        institutions: { cn: nameOf(row.institutions.cn.id), ru: nameOf(row.institutions.ru.id) },
        confirmedBy: sides.filter((side) => confirmed.some((one) => one.side === `${side}Institution`)),
        screenedBy: sides.filter((side) => said.some((one) => one.side === side)),
      };
    }),
  );
}
