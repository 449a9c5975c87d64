import type { Ctx } from '../../../platform/db/context.ts';
import { actorOf, mailPeople, ownersOfOrganisations, roleHolders } from '../../accounts/public.ts';
import { bankOfActor } from '../access.ts';
import { listMailWords } from '../messages/list-mails.ts';
import type { StoredNomination } from './nomination-stored.ts';
import type { StoredList } from './stored.ts';
import type { Side } from './vocabulary.ts';

/** Programme officers of one bank. */
export async function officersOf(ctx: Ctx, side: Side): Promise<string[]> {
  const found: string[] = [];
  for (const personId of await roleHolders(ctx, 'programme_officer')) {
    const actor = await actorOf(ctx, personId);
    if (actor && (await bankOfActor(ctx.withActor(actor))) === side) found.push(personId);
  }
  return found;
}

/** Mails the officers of a bank that a list moved on, or waits for them. Mails tell the number, never the contents. */
export async function tellOfficers(
  ctx: Ctx,
  list: StoredList,
  side: Side,
  what: 'moved' | 'waits',
): Promise<void> {
  await mailPeople(ctx, await officersOf(ctx, side), (language) => ({
    subject: listMailWords[language].list[what](list.number),
    text: listMailWords[language].listText[what](list.number),
    path: `/programmes/lists/${list.id}`,
  }));
}

/** Mails the owners of one institution of a card. */
export async function tellInstitution(
  ctx: Ctx,
  nomination: Pick<StoredNomination, 'id' | 'number' | 'institutions'>,
  side: Side,
  what: 'asked' | 'changed' | 'decided',
): Promise<void> {
  const institution = nomination.institutions[side].id;
  const owners = (await ownersOfOrganisations(ctx, [institution])).get(institution) ?? [];
  await mailPeople(ctx, owners, (language) => ({
    subject: listMailWords[language].nomination[what](nomination.number),
    text: listMailWords[language].nominationText[what](nomination.number),
    path: `/programmes/nominations/${nomination.id}`,
  }));
}

/** Asks the people of a side for a status report; who owns no account is reached by the officers. */
export async function askForReport(
  ctx: Ctx,
  project: { id: string; number: string; organisationId: string | null },
  side: Side,
  year: number,
): Promise<void> {
  const owners =
    project.organisationId === null
      ? []
      : ((await ownersOfOrganisations(ctx, [project.organisationId])).get(project.organisationId) ?? []);
  // The language of the side, whatever the people have chosen: the report is read by its ministry.
  const language = side === 'cn' ? 'zh' : 'ru';
  const people = owners.length > 0 ? owners : await officersOf(ctx, side);
  await mailPeople(ctx, people, () => ({
    subject: listMailWords[language].report(project.number, year),
    text: listMailWords[language].reportText(project.number, year),
    path: `/programmes/lists/projects/${project.id}`,
  }));
}
