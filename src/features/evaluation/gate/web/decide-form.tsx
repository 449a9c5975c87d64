import { fieldId } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { conditionKinds, outcomes, reasonCharactersMax } from '../vocabulary.ts';
import type { CaseProps } from './case-page.tsx';
import { OwnArea, OwnInput, OwnSelect } from './own-fields.tsx';

const noteMax = 1000;

/** One of three outcomes; the proposed conditions stand with their note and day, one more may be added. */
export function DecideForm({ one, answer }: CaseProps) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  if (!one.may.includes('decide')) return null;
  const values = answer?.values.command === 'decide' ? answer.values : undefined;
  const proposed = one.proposal?.conditions ?? [];
  // Nothing is preselected while a question is open.
  const settled = one.proposal?.unanswered.length === 0 ? one.proposal.outcome : undefined;
  const isRefused = values !== undefined;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{words.decideTitle}</h2>
      <form method="post" className="reading" data-form="decide">
        <input type="hidden" name="command" value="decide" />
        <input type="hidden" name="revision" value={one.revision} />
        <fieldset className="field" id={fieldId('outcome')}>
          <legend>{words.outcome}</legend>
          {outcomes.map((outcome) => (
            <label key={outcome} className="choice">
              <input
                type="radio"
                name="outcome"
                value={outcome}
                required
                defaultChecked={(values?.outcome ?? settled) === outcome}
              />
              <span>{names.outcomes[outcome]}</span>
            </label>
          ))}
        </fieldset>
        {proposed.map(({ kind, rule }) => {
          const name = `condition.${rule}.${kind}`;
          return (
            <fieldset key={name} className="field">
              <legend>{`${names.conditions[kind]} (${rule})`}</legend>
              <OwnInput
                form="decide"
                name={`${name}.note`}
                label={words.conditionNote}
                type="text"
                maxLength={noteMax}
                defaultValue={values?.[`${name}.note`]}
              />
              <OwnInput
                form="decide"
                name={`${name}.dueOn`}
                label={words.conditionDue}
                type="date"
                defaultValue={values?.[`${name}.dueOn`]}
              />
            </fieldset>
          );
        })}
        <details open={values?.extraKind ? true : undefined}>
          <summary>{words.moreCondition}</summary>
          <OwnSelect
            form="decide"
            name="extraKind"
            label={words.conditionKind}
            choices={conditionKinds.map((value) => ({ value, label: names.conditions[value] }))}
            defaultValue={values?.extraKind}
          />
          <OwnSelect
            form="decide"
            name="extraRule"
            label={words.conditionRule}
            choices={one.questions.map(({ id }) => ({ value: id, label: id }))}
            defaultValue={values?.extraRule}
          />
          <OwnInput
            form="decide"
            name="extraNote"
            label={words.conditionNote}
            type="text"
            maxLength={noteMax}
            defaultValue={values?.extraNote}
          />
          <OwnInput
            form="decide"
            name="extraDueOn"
            label={words.conditionDue}
            type="date"
            defaultValue={values?.extraDueOn}
          />
        </details>
        <OwnArea
          form="decide"
          isRefused={isRefused}
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          maxLength={reasonCharactersMax}
          defaultValue={values?.reason}
        />
        <button className="button primary" type="submit">
          {words.decide}
        </button>
      </form>
    </section>
  );
}
