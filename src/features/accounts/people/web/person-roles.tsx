import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { grantableRoles, type PersonRow } from '../contract.ts';

/** One person with the roles an administrator gave, to change behind a disclosure. */
export function PersonRoles({ person }: { person: PersonRow }) {
  const words = useWords(screenWords).people;
  const room = useWords(accountsWords);
  const language = useLanguage();
  const path = usePath();
  const given = person.grantedRoles.map((role) => room.roles[role]).join(', ');
  return (
    <>
      <h2>{person.displayName}</h2>
      <ul className="facts-line">
        <li>{person.email ?? <Missing />}</li>
        <li>{words.since(formatDay(person.createdAt, language))}</li>
        {person.state === 'closed' ? <li>{words.accounts.closed}</li> : null}
        {person.organisations.map((organisation) => (
          <li key={organisation.id}>
            <a href={path(`/partners/${organisation.id}`)}>
              <ShownName names={organisation.names} />
            </a>
          </li>
        ))}
      </ul>
      {person.state === 'closed' ? null : (
        <details>
          <summary>{given === '' ? words.noRoles : given}</summary>
          <form method="post">
            <input type="hidden" name="personId" value={person.id} />
            <fieldset className="field">
              <legend>{words.rolesOf(person.displayName)}</legend>
              <div className="choice-columns">
                {grantableRoles.map((role) => (
                  <label key={role} className="choice">
                    <input
                      type="checkbox"
                      name="roles"
                      value={role}
                      defaultChecked={person.grantedRoles.includes(role)}
                    />
                    <span>{room.roles[role]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <button className="button" type="submit">
              {words.save}
            </button>
          </form>
        </details>
      )}
    </>
  );
}
