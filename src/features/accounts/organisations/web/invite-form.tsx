import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { membershipRoles } from '../kinds.ts';

type Props = { email: string | undefined; role: string | undefined; problem: Problem | undefined };

/** Invites a colleague by mail. */
export function InviteForm({ email, role, problem }: Props) {
  const words = useWords(screenWords).members;
  const room = useWords(accountsWords);
  const errors = errorsByPath(problem);
  return (
    <section>
      <h2>{words.inviteTitle}</h2>
      <form method="post" noValidate>
        <TextField
          name="email"
          type="email"
          label={words.email}
          help={words.inviteHelp}
          defaultValue={email}
          maxLength={254}
          errors={errors}
        />
        <SelectField
          name="role"
          label={words.inviteAs}
          help={words.ownerMeans}
          emptyLabel={null}
          defaultValue={role ?? 'member'}
          choices={membershipRoles.map((value) => ({ value, label: room.membershipRoles[value] }))}
          errors={errors}
        />
        <button className="button primary" type="submit" name="intent" value="invite">
          {words.invite}
        </button>
      </form>
    </section>
  );
}
