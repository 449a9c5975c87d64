import { languages } from '../../../../shared/language.ts';
import type { Problem } from '../../../../shared/app-error.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import type { BodyBrief, BodyView } from '../contract.ts';
import { memberRoles } from '../vocabulary.ts';
import { useBodyChoices } from './body-choices.ts';

type Refused = { problem: Problem; typed: Record<string, string> } | undefined;

/** Members and rules of a body, for officers. */
export function BodyOfficerForms(props: { view: BodyView; known: readonly BodyBrief[]; refused: Refused }) {
  const { view, known, refused } = props;
  const choices = useBodyChoices(known);
  const words = useWords(bodiesWords);
  const name = useShownName();
  const typed = refused?.typed ?? {};
  const errors = errorsByPath(refused?.problem);
  const of = (field: string) => ({ name: field, errors, defaultValue: typed[field] ?? '' });
  return (
    <section aria-labelledby="officers">
      <h2 id="officers">{words.officerTools}</h2>
      <details open={typed['intent'] === 'member' || undefined}>
        <summary>{words.addMember}</summary>
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="member" />
          <input type="hidden" name="id" value={view.id} />
          <TextField {...of('organisationId')} label={words.organisationField} mark="required" />
          <TextField {...of('personId')} label={words.personField} />
          <SelectField
            {...of('role')}
            label={words.role}
            emptyLabel={null}
            defaultValue={typed['role'] ?? 'member'}
            choices={memberRoles.map((value) => ({ value, label: words.roles[value] }))}
          />
          <TextField {...of('since')} label={words.since} type="date" />
          <button className="button" type="submit">
            {words.save}
          </button>
        </form>
        {view.members
          .filter(({ until }) => until === null)
          .map((member) => (
            <form key={member.id} method="post">
              <input type="hidden" name="intent" value="end" />
              <input type="hidden" name="id" value={view.id} />
              <input type="hidden" name="memberId" value={member.id} />
              {name(member.organisation.names)} · {words.roles[member.role]}{' '}
              <button className="link-button" type="submit">
                {words.endMembership}
              </button>
            </form>
          ))}
      </details>
      <form method="post" className="stack">
        <input type="hidden" name="intent" value="counterpart" />
        <input type="hidden" name="id" value={view.id} />
        <SelectField
          {...of('counterpartId')}
          label={words.counterpart}
          help={words.counterpartHelp}
          emptyLabel={words.noCounterpart}
          defaultValue={typed['counterpartId'] ?? view.counterpart?.path.split('/').at(-1) ?? ''}
          choices={choices}
        />
        <button className="button" type="submit">
          {words.save}
        </button>
      </form>
      <details open={typed['intent'] === 'rules' || undefined}>
        <summary>{words.writeRules}</summary>
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="rules" />
          <input type="hidden" name="id" value={view.id} />
          {languages.map((language) => (
            <TextAreaField
              key={language}
              name={`rules.${language}`}
              label={words.rulesIn[language]}
              errors={errors}
              defaultValue={typed[`rules.${language}`] ?? view.rules[language] ?? ''}
              lang={language}
              maxLength={20_000}
            />
          ))}
          <TextField
            name="rulesOn"
            type="date"
            label={words.rulesDay}
            errors={errors}
            defaultValue={typed['rulesOn'] ?? view.rulesOn ?? ''}
          />
          <button className="button" type="submit">
            {words.save}
          </button>
        </form>
      </details>
    </section>
  );
}
