import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mailPeople, ownersOfOrganisations } from '../../accounts/public.ts';
import { gateMails, type GateMail } from '../messages/gate-mails.ts';
import type { StoredCase } from './stored-case.ts';

/** Writes to the owner's side that there is something about a case: its number, never what. */
export async function tellOwners(ctx: Ctx, one: StoredCase, about: GateMail): Promise<void> {
  const owners = await ownersOfOrganisations(ctx, one.ownerOrganisationIds);
  const first = one.ownerOrganisationIds.flatMap((id) => owners.get(id)?.[0] ?? []);
  await mailPeople(ctx, [...first, ...one.ownerPersonIds], (language) => {
    const words = gateMails[language];
    return {
      subject: fillSentence(words.subject, { number: one.number }),
      text: fillSentence(words[about], { number: one.number }),
      path: `/gate/cases/${one.id}`,
    };
  });
}
