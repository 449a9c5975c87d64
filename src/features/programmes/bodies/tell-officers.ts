import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mailPeople, roleHolders } from '../../accounts/public.ts';
import { bodyMailWords } from '../messages/body-mails.ts';
import type { StoredSession } from './session-stored.ts';
import { findBody, membersOf } from './views.ts';

/** Tells officers and the secretaries of both sides how a protocol stands; the mail says nothing of its words. */
export async function tellOfficers(
  tx: Ctx,
  session: StoredSession,
  what: 'sent' | 'agreed' | 'signed',
): Promise<void> {
  const body = await findBody(tx, session.bodyId);
  if (!body) return;
  const secretaries = (await membersOf(tx, body.id)).flatMap(({ personId, until }) =>
    personId !== null && until === null ? [personId] : [],
  );
  const self = tx.actor.kind === 'person' ? tx.actor.personId : '';
  const people = new Set([...(await roleHolders(tx, 'programme_officer')), ...secretaries]);
  people.delete(self);
  await mailPeople(tx, people, (language) => {
    const words = bodyMailWords[language];
    const name = pickText(body.names, language)?.text ?? '';
    return {
      subject: words.protocolSubject[what](name),
      text: words.protocolText[what](name, session.heldFrom),
      path: `/programmes/sessions/${session.id}`,
    };
  });
}
