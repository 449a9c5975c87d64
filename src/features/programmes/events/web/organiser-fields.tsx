import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import type { DirectoryChoices } from '../../../accounts/web/directory-choices.ts';
import { eventWords } from '../../messages/events-words.ts';
import { chosenRoles, lineMax } from '../vocabulary.ts';
import { organiserRowsOf, type Typed } from './typed-event.ts';

type Props = { typed: Typed; errors: Readonly<Record<string, string>>; choices: DirectoryChoices };

/** Who stands behind an event: written by name, and chosen from what the directory has under it. */
export function OrganiserFields({ typed, errors, choices }: Props) {
  const words = useWords(eventWords);
  const isAsked = typed['find'] !== undefined;
  return (
    <section id="organisers">
      <h2>{words.organisers}</h2>
      <p className="help">{words.organiserHelp}</p>
      {Array.from({ length: organiserRowsOf(typed) }, (_, at) => {
        const found = choices[`organisers.${at}.organisationId`] ?? [];
        const name = typed[`organisers.${at}.name`] ?? '';
        return (
          <div key={at} className="inline-fields">
            <SelectField
              name={`organisers.${at}.role`}
              label={words.organiserRole}
              emptyLabel={null}
              defaultValue={typed[`organisers.${at}.role`] ?? (at === 0 ? 'host' : 'organiser')}
              choices={chosenRoles.map((value) => ({ value, label: words.roles[value] }))}
            />
            <TextField
              name={`organisers.${at}.name`}
              label={words.organiserName}
              errors={errors}
              defaultValue={name}
              maxLength={lineMax}
            />
            {found.length > 0 ? (
              <SelectField
                name={`organisers.${at}.organisationId`}
                label={words.organiserOwn}
                errors={errors}
                emptyLabel={words.organiserAsWritten}
                defaultValue={typed[`organisers.${at}.organisationId`] ?? ''}
                choices={found}
              />
            ) : isAsked && name !== '' ? (
              <p className="quiet">{words.organiserNotFound}</p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
}

/** Stands after the button that saves: a form sends itself by its first one. */
export function FindOrganisers() {
  const words = useWords(eventWords);
  return (
    <button className="button" type="submit" name="find" value="organisers" formNoValidate>
      {words.organiserFind}
    </button>
  );
}
