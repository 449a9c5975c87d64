import type { z } from 'zod';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { memberShape } from '../contract.ts';

type Member = z.output<typeof memberShape>;

/** Members and open invitations; owners may end both. */
export function MemberTable({ members, mayRemove }: { members: readonly Member[]; mayRemove: boolean }) {
  const words = useWords(screenWords).members;
  const room = useWords(accountsWords);
  const language = useLanguage();
  return (
    <ScrollBox label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.since}</th>
            {mayRemove ? <th scope="col">{words.actions}</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <td>{nameOf(member)}</td>
              <td>{room.membershipRoles[member.role]}</td>
              <td>{room.membershipStates[member.state]}</td>
              <td>{formatDay(member.since, language)}</td>
              {mayRemove ? (
                <td>
                  <RemoveForm member={member} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function nameOf(member: Member): string {
  return member.person?.displayName ?? member.invitedEmail ?? '';
}

function RemoveForm({ member }: { member: Member }) {
  const words = useWords(screenWords).members;
  const isInvitation = member.state === 'invited';
  const name = nameOf(member);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="membershipId" value={member.id} />
      <button
        className="link-button"
        type="submit"
        aria-label={isInvitation ? words.withdrawOf(name) : words.removeOf(name)}
      >
        {isInvitation ? words.withdraw : words.remove}
      </button>
    </form>
  );
}
