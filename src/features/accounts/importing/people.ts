import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import { countAttempt } from '../../../platform/auth/limit-attempts.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { mayInvite, personIdOf } from '../access.ts';
import { organisationChanged } from '../events.ts';
import { importKindWords } from '../messages/import-kinds-words.ts';
import type { MembershipRole } from '../organisations/kinds.ts';
import { queueInvitation } from '../organisations/membership-service.ts';
import { findMembershipRole } from '../organisations/membership-views.ts';
import type { OrganisationBrief } from '../organisations/contract.ts';
import {
  countRecentInvitations,
  findInvited,
  insertInvitations,
  withdrawInvitations,
} from './invitation-store.ts';
import { languageWords, peopleColumns, roleWords } from './people-columns.ts';
import {
  atOneMoment,
  factsOfChecked,
  faultOfScope,
  faultOfWritten,
  newIds,
  problemsOf,
  readOrganisations,
  requireOwn,
  type Placed,
} from './placing.ts';
import { readTexts } from './read-names.ts';

export type PersonRow = {
  email: string;
  /** For the salutation of the invitation alone: the person says himself what he is called. */
  names: LocalizedText;
  language: Language;
  /** As written; empty for the organisation the file is entered for. */
  organisation: string;
  role: MembershipRole;
};

/** Invitations by table of one person in a day. */
export const invitationsPerDay = 200;

/**
 * People of an organisation. A row becomes an invitation by mail, never an account: the person accepts, gives his names
 * and consents himself. For owners of verified organisations.
 */
export const peopleImport: TableImport<PersonRow> = {
  kind: 'people',
  columns: peopleColumns,
  async mayImport(ctx, { organisationId }) {
    requireOwn(ctx.actor, organisationId);
    const own = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
    for (const id of organisationId === null ? own : [organisationId]) if (await owns(ctx, id)) return;
    throw new AppError('forbidden', 'accounts.import.ownersInvite');
  },
  readRow(cells, wish) {
    const row = readPerson(cells, wish);
    return cells.problems.length > 0 ? { problems: cells.problems } : { row };
  },
  keyOf: ({ email, organisation }) => `${plainWord(organisation)} ${email.toLowerCase()}`,
  checkRows: async (ctx, rows, wish) => problemsOf(await placePeople(ctx, rows, wish)),
  async writeRows(asked, rows, wish) {
    const ctx = atOneMoment(asked);
    const invitedBy = personIdOf(ctx.actor);
    const organisations = factsOfChecked(await placePeople(ctx, rows, wish));
    const ids = newIds(ctx, rows.length);
    const invitations = rows.flatMap((row, at) => {
      const organisation = organisations[at];
      const id = ids[at];
      return organisation && id ? { ...row, id, organisation } : [];
    });
    await insertInvitations(
      ctx,
      invitations.map(({ organisation, ...one }) => ({ ...one, organisationId: organisation.id, invitedBy })),
    );
    for (const { id, organisation, email, language, names, role } of invitations) {
      const limit = { kind: 'accounts.inviteByTable', subject: invitedBy, max: invitationsPerDay };
      await countAttempt(ctx, [{ ...limit, windowMinutes: 24 * 60 }]);
      const called = pickText(names, language)?.text;
      const salutation = called === undefined ? undefined : importKindWords[language].salutation(called);
      await queueInvitation(ctx, { membershipId: id, email, language, organisation, salutation });
      const ref = { room: 'accounts', kind: 'organisation', id: organisation.id };
      const details = { membershipId: id, role };
      await recordAudit(ctx, { action: 'accounts.organisation.memberInvited', ref, details });
    }
    await tellMembers(
      ctx,
      invitations.map(({ organisation }) => organisation.id),
    );
    return ids.map((id) => ({ room: 'accounts', kind: 'membership', id }));
  },
  async undoRows(ctx, ids) {
    const { undone, withdrawn } = await withdrawInvitations(ctx, ids);
    for (const { id, organisationId } of withdrawn) {
      const ref = { room: 'accounts', kind: 'organisation', id: organisationId };
      const details = { membershipId: id };
      await recordAudit(ctx, { action: 'accounts.organisation.invitationWithdrawn', ref, details });
    }
    await tellMembers(
      ctx,
      withdrawn.map(({ organisationId }) => organisationId),
    );
    return undone;
  },
};

async function tellMembers(ctx: Ctx, organisationIds: readonly string[]): Promise<void> {
  for (const organisationId of new Set(organisationIds)) {
    await tellEvent(ctx, organisationChanged, { organisationId, change: 'members' });
  }
}

async function owns(ctx: Ctx, organisationId: string): Promise<boolean> {
  const personId = personIdOf(ctx.actor);
  return mayInvite(ctx.actor, organisationId, await findMembershipRole(ctx, organisationId, personId));
}

const emailShape = z.email().max(254);

function readPerson(cells: RowReader, wish: ImportWish): PersonRow {
  const email = cells.text('email', { isRequired: true, max: 254 });
  if (email !== '' && !emailShape.safeParse(email).success)
    cells.fail('email', 'accounts.import.notAnEmail', '');
  const names = readTexts(cells, 'name', wish.language, { max: 100 });
  // The name goes into a mail to somebody who did not ask for it: it carries nothing but a name.
  if (Object.values(names).some((name) => /[\d/:@<>{}\n]|\p{L}{2}\.\p{L}{2}/u.test(name))) {
    cells.fail('name', 'accounts.import.notAName', '');
  }
  return {
    email,
    names,
    language: cells.choice('language', languageWords) ?? wish.language,
    organisation: cells.text('organisation'),
    role: cells.choice('role', roleWords) ?? 'member',
  };
}

async function placePeople(
  ctx: Ctx,
  rows: readonly PersonRow[],
  { organisationId }: ImportWish,
): Promise<Placed<OrganisationBrief>[]> {
  const { chosen, organisationOf } = await readOrganisations(
    ctx,
    rows.map(({ organisation }) => organisation),
    organisationId,
  );
  const found = rows.flatMap(({ organisation }) => {
    const written = organisationOf(organisation);
    return typeof written === 'object' ? [written.found] : [];
  });
  const owned = new Set<string>();
  for (const id of new Set(found.map((one) => one.id))) if (await owns(ctx, id)) owned.add(id);
  const invited = await findInvited(
    ctx,
    [...owned],
    rows.map(({ email }) => email),
  );
  const left = invitationsPerDay - (await countRecentInvitations(ctx, personIdOf(ctx.actor)));
  return rows.map((row, at) => {
    const problems: RowProblem[] = [];
    const written = organisationOf(row.organisation);
    const fault = faultOfWritten('organisation', row.organisation, written);
    const organisation = typeof written === 'object' ? written.found : undefined;
    const problem = (column: string, code: string, value = '') => problems.push({ column, code, value });
    if (fault) problems.push(fault);
    if (organisation) {
      const scope = faultOfScope(ctx.actor, organisation, chosen);
      if (scope) problem('organisation', scope, row.organisation);
      else if (!owned.has(organisation.id)) problem('organisation', 'accounts.import.ownersInvite');
      else if (organisation.verificationState !== 'verified')
        problem('organisation', 'accounts.import.notVerified');
      if (invited(organisation.id, row.email)) problem('email', 'accounts.import.invitedAlready');
    }
    if (at >= left) problem('email', 'accounts.import.tooManyInvitations', String(invitationsPerDay));
    return organisation && problems.length === 0 ? { facts: organisation } : { problems };
  });
}
