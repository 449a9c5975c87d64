import type { z } from 'zod';
import { countAttempt } from '../../../platform/auth/limit-attempts.ts';
import {
  readOneTimeToken,
  revokeOneTimeTokens,
  spendOneTimeToken,
} from '../../../platform/auth/one-time-tokens.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { AppError } from '../../../shared/app-error.ts';
import { pickText, type Language } from '../../../shared/language.ts';
import { fillSentence } from '../../../shared/messages.ts';
import { mayInvite, mayRemoveMember, maySeeMembers, personIdOf } from '../access.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { namesOfBrief } from '../parks/names-of-brief.ts';
import { recordOrganisationChange, tellMembershipsChanged } from '../record-change.ts';
import type { OrganisationBrief, organisationEndpoints } from './contract.ts';
import {
  acceptMembership,
  deleteMembership,
  ensureOwner,
  invitationPurpose,
  upsertInvitation,
} from './membership-store.ts';
import {
  findMembership,
  findMembershipRole,
  listMembers,
  listSameMemberships,
  type Member,
} from './membership-views.ts';
import { findVisible } from './service.ts';
import { findBriefsById } from './views.ts';

const invitationDays = 14;

type InviteInput = z.output<typeof organisationEndpoints.invite.input>;

export async function listMembersFor(ctx: Ctx, organisationId: string): Promise<Member[]> {
  await findVisible(ctx, organisationId);
  if (!maySeeMembers(ctx.actor, organisationId)) throw new AppError('forbidden', 'platform.forbidden');
  return listMembers(ctx, organisationId);
}

/** Invites by mail, in the language of the one who invites; inviting the same address again sends a new link. */
export async function inviteMember(ctx: Ctx, input: InviteInput): Promise<Member> {
  const invitedBy = personIdOf(ctx.actor);
  const organisation = await findVisible(ctx, input.id);
  if (!mayInvite(ctx.actor, input.id, await findMembershipRole(ctx, input.id, invitedBy))) {
    throw new AppError('forbidden', 'platform.forbidden');
  }
  const max = organisation.verificationState === 'verified' ? 30 : 10;
  await countAttempt(ctx, [{ kind: 'accounts.invite', subject: invitedBy, max, windowMinutes: 24 * 60 }]);
  return ctx.transaction(async (inside) => {
    const invitation = { organisationId: input.id, email: input.email, role: input.role, invitedBy };
    const id = await upsertInvitation(inside, invitation);
    const { email } = input;
    await queueInvitation(inside, { membershipId: id, email, language: ctx.language, organisation });
    await recordOrganisationChange(inside, input.id, 'members', 'memberInvited', {
      membershipId: id,
      role: input.role,
    });
    const member = await findMembership(inside, id);
    if (!member) throw new Error('The invitation just written is not there');
    return member;
  });
}

/** The mail with the link, in the running transaction; an earlier link of the same invitation ends when it is sent. */
export async function queueInvitation(
  ctx: Ctx,
  invitation: {
    membershipId: string;
    email: string;
    language: Language;
    organisation: Pick<OrganisationBrief, 'names'>;
    /** A line before the text. */
    salutation?: string | undefined;
  },
): Promise<void> {
  const { membershipId, email, language, organisation, salutation } = invitation;
  const { subject, text } = accountsWords[language].mails.invitation;
  const params = {
    organisation: pickText(namesOfBrief(organisation.names), language)?.text ?? '',
    days: invitationDays,
  };
  const written = fillSentence(text, params);
  await queueMail(ctx, {
    to: email,
    subject: fillSentence(subject, params),
    text: salutation === undefined ? written : `${salutation}\n\n${written}`,
    language,
    link: {
      path: `/${language}/invitation`,
      grant: {
        purpose: invitationPurpose,
        subjectId: membershipId,
        validMinutes: invitationDays * 24 * 60,
      },
    },
  });
}

/** What an invitation token invites to; it is not used up. */
export async function readInvitation(ctx: Ctx, token: string) {
  const membershipId = await readOneTimeToken(ctx, invitationPurpose, token);
  const invitation = membershipId && (await findMembership(ctx, membershipId));
  if (!invitation || invitation.state !== 'invited')
    throw new AppError('notFound', 'accounts.token.notValid');
  const { organisationId } = invitation;
  const organisation = (await findBriefsById(ctx, [organisationId])).get(organisationId);
  if (!organisation) throw new AppError('notFound', 'accounts.token.notValid');
  return { organisation, email: invitation.invitedEmail ?? '', role: invitation.role };
}

/** Makes a person a member by a token, in the running transaction; tells the organisation. */
export async function joinByInvitation(ctx: Ctx, token: string, personId: string): Promise<string> {
  const refusal = () => new AppError('invalid', 'accounts.token.notValid');
  const membershipId = await spendOneTimeToken(ctx, invitationPurpose, token);
  const invitation = membershipId ? await findMembership(ctx, membershipId) : undefined;
  if (!invitation) throw refusal();
  const { organisationId } = invitation;
  if (await findMembershipRole(ctx, organisationId, personId)) {
    throw new AppError('conflict', 'accounts.membership.alreadyMember');
  }
  if (!(await acceptMembership(ctx, invitation.id, personId))) throw refusal();
  await recordOrganisationChange(ctx, organisationId, 'members', 'memberJoined', {
    membershipId: invitation.id,
  });
  await tellMembershipsChanged(ctx, personId);
  return organisationId;
}

export async function acceptInvitation(ctx: Ctx, token: string): Promise<string> {
  const personId = personIdOf(ctx.actor);
  return ctx.transaction((inside) => joinByInvitation(inside, token, personId));
}

/** Ends a membership or an open invitation. */
export async function removeMember(ctx: Ctx, organisationId: string, membershipId: string): Promise<void> {
  const personId = personIdOf(ctx.actor);
  const membership = await findMembership(ctx, membershipId);
  const ownRole = await findMembershipRole(ctx, organisationId, personId);
  const isOfIt = membership && (await idsOfSame(ctx, organisationId)).includes(membership.organisationId);
  if (!membership || !isOfIt || !ownRole) {
    throw new AppError('notFound', 'platform.notFound');
  }
  const target = { organisationId, personId: membership.person?.id ?? null };
  if (!mayRemoveMember(ctx.actor, ownRole, target)) throw new AppError('forbidden', 'platform.forbidden');
  await ctx.transaction(async (inside) => {
    for (const id of await listSameMemberships(inside, membership)) {
      await deleteMembership(inside, id);
      await revokeOneTimeTokens(inside, invitationPurpose, id);
    }
    await ensureOwner(inside, organisationId);
    await recordOrganisationChange(inside, organisationId, 'members', 'memberRemoved', { membershipId });
    if (target.personId !== null) await tellMembershipsChanged(inside, target.personId);
  });
}
