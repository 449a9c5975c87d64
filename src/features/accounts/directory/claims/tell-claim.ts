import { pickText, type Language } from '../../../../shared/language.ts';
import { fillSentence } from '../../../../shared/messages.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { mailPeople } from '../../people/mail-people.ts';
import { claimMails } from './claim-mails.ts';
import type { Claim, ClaimedProfile } from './contract.ts';
import { describeProfiles } from './views.ts';

type Mail = keyof (typeof claimMails)['en'];

/** Tells the claimant what became of his claim; nobody where he closed his account. */
export async function tellClaimant(
  ctx: Ctx,
  claim: Claim,
  what: Mail,
  path: string,
  params: Record<string, string> = {},
): Promise<void> {
  const { claimant, subject, profileId } = claim;
  const profile = (await describeProfiles(ctx, [{ subject, id: profileId }])).get(profileId);
  if (!claimant || !profile) return;
  await mailPeople(ctx, [claimant.id], (language) => ({
    ...sayClaim(language, what, { organisation: nameIn(profile.names, language), ...params }),
    path,
  }));
}

/** Subject and text of a mail about a claim. */
export function sayClaim(language: Language, what: Mail, params: Record<string, string>) {
  const { subject, text } = claimMails[language][what];
  return { subject: fillSentence(subject, params), text: fillSentence(text, params) };
}

/** A name for a mail, in the language of its reader. */
export function nameIn(names: ClaimedProfile['names'], language: Language): string {
  const written = Object.entries(names).filter(([, name]) => name !== undefined);
  return pickText(Object.fromEntries(written), language)?.text ?? '';
}

export async function noteClaim(
  ctx: Ctx,
  id: string,
  action: string,
  details: Record<string, unknown>,
): Promise<void> {
  const ref = { room: 'accounts', kind: 'claim', id };
  await recordAudit(ctx, { action: `accounts.${action}`, ref, details });
}
