import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { reasonCharactersMax } from '../vocabulary.ts';
import type { CaseProps, CaseView } from './case-page.tsx';
import { OwnArea, OwnFile, OwnInput } from './own-fields.tsx';

type Condition = CaseView['conditions'][number];
const valueMax = 500;

/** The conditions of the decision in force; a side enters what they ask for, an officer confirms it. */
export function CaseConditions({ one, answer }: CaseProps) {
  const words = useWords(gateScreenWords);
  if (one.conditions.length === 0) return null;
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{words.conditionsOfCase}</h2>
      <ul className="record-list">
        {one.conditions.map((condition) => {
          const values = answer?.values.conditionId === condition.id ? answer.values : undefined;
          const waits = condition.needsOfficer && condition.isEntered && !condition.isMet;
          return (
            <li key={condition.id} id={`condition-${condition.id}`}>
              <ConditionFacts one={one} condition={condition} />
              {one.may.includes('fulfil') && !condition.isMet ? (
                <FulfilForm condition={condition} values={values} />
              ) : null}
              {one.may.includes('checkConditions') && waits ? (
                <CheckForm condition={condition} values={values} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ConditionFacts({ one, condition }: { one: CaseView; condition: Condition }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const path = usePath();
  const { kind, rule, note, dueOn, isMet, isEntered, value, valueOn, refusal, fileId, planDays } = condition;
  const standing = isMet ? words.met : isEntered ? words.entered : words.open;
  const file = one.files.find((found) => found.fileId === fileId);
  const dated = valueOn === null ? '' : `${names.listSeparator}${formatDay(valueOn, language)}`;
  return (
    <>
      <h3>{names.conditions[kind]}</h3>
      <FactList
        facts={[
          { label: words.state, value: <strong>{standing}</strong> },
          {
            label: words.conditionRule,
            value: <a href={path(`/gate/rules/${rule}`)}>{rule}</a>,
          },
          {
            label: words.holdsUp,
            value: condition.blocks.map((purpose) => names.purposes[purpose]).join(names.listSeparator),
          },
          ...(planDays > 0 && !isMet ? [{ label: words.due, value: words.planDays(planDays) }] : []),
          ...(note === '' ? [] : [{ label: words.conditionNote, value: <AsWritten text={note} /> }]),
          ...(dueOn === null ? [] : [{ label: words.conditionDue, value: formatDay(dueOn, language) }]),
          ...(value
            ? [
                {
                  label: words.value,
                  value: (
                    <>
                      <AsWritten text={value} />
                      {dated}
                    </>
                  ),
                },
              ]
            : []),
          ...(file
            ? [
                {
                  label: words.filesTitle,
                  value: (
                    <a href={`/api/gate/cases/${one.id}/files/${file.fileId}`} download>
                      {file.name}
                    </a>
                  ),
                },
              ]
            : []),
          ...(refusal === '' ? [] : [{ label: words.refusedBecause, value: <AsWritten text={refusal} /> }]),
        ]}
      />
    </>
  );
}

type FormProps = { condition: Condition; values: Record<string, string> | undefined };

function FulfilForm({ condition, values }: FormProps) {
  const words = useWords(gateScreenWords);
  const own = { form: `fulfil-${condition.id}`, isRefused: values !== undefined };
  return (
    <form method="post" encType="multipart/form-data" className="reading">
      <input type="hidden" name="command" value="fulfil" />
      <input type="hidden" name="conditionId" value={condition.id} />
      <div className="inline-fields">
        <OwnInput
          {...own}
          name="value"
          label={words.value}
          type="text"
          maxLength={valueMax}
          defaultValue={values?.value ?? condition.value ?? ''}
        />
        <OwnInput
          {...own}
          name="on"
          label={words.valueOn}
          type="date"
          defaultValue={values?.on ?? condition.valueOn ?? ''}
        />
      </div>
      <OwnFile form={own.form} label={words.file} />
      <button className="button primary" type="submit">
        {words.enter}
      </button>
    </form>
  );
}

function CheckForm({ condition, values }: FormProps) {
  const words = useWords(gateScreenWords);
  return (
    <form method="post" className="reading">
      <input type="hidden" name="command" value="check" />
      <input type="hidden" name="conditionId" value={condition.id} />
      <OwnArea
        form={`check-${condition.id}`}
        isRefused={values !== undefined}
        name="reason"
        label={words.reason}
        rows={2}
        maxLength={reasonCharactersMax}
        defaultValue={values?.reason}
      />
      <div className="row">
        <button className="button primary" type="submit" name="answer" value="confirm">
          {words.confirm}
        </button>
        <button className="button" type="submit" name="answer" value="refuse">
          {words.refuse}
        </button>
      </div>
    </form>
  );
}
