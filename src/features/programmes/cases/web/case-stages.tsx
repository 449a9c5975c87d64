import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { caseWords } from '../../messages/cases-words.ts';
import { writeLooseDay } from '../../web/fact-parts.tsx';
import type { CaseView } from '../contract.ts';
import { caseStages, caseTextMax } from '../vocabulary.ts';

type Typed = { stage: string; reachedOn: string; evidence: string };

/** The way of introduced technology: what was reached when and what shows it; the rest is missing. */
export function CaseStages({
  view,
  typed,
  errors,
}: {
  view: CaseView;
  typed: Typed | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(caseWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{words.stages}</h2>
      <p className="help">{words.stagesLead}</p>
      <ScrollBox label={words.stages}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.stage}</th>
              <th scope="col">{words.reachedOn}</th>
              <th scope="col">{words.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {caseStages.map((stage) => {
              const reached = view.stages.find((one) => one.stage === stage);
              return (
                <tr key={stage}>
                  <th scope="row">{words.stageNames[stage]}</th>
                  <td>{reached ? writeLooseDay(reached.reachedOn, language) : <Missing />}</td>
                  <td>
                    {reached ? (
                      <SpokenText text={reached.evidence} language={reached.language} />
                    ) : (
                      <Missing />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {view.mayRecordStage ? (
        <form method="post">
          <h3>{words.recordStage}</h3>
          <input type="hidden" name="intent" value="stage" />
          <SelectField
            name="stage"
            label={words.stage}
            emptyLabel={null}
            defaultValue={typed?.stage ?? caseStages[0]}
            choices={caseStages.map((value) => ({ value, label: words.stageNames[value] }))}
            errors={errors}
          />
          <TextField
            name="reachedOn"
            label={words.reachedOn}
            help={words.looseDayHelp}
            mark="required"
            defaultValue={typed?.reachedOn}
            maxLength={10}
            errors={errors}
          />
          <TextAreaField
            name="evidence"
            label={words.evidence}
            mark="required"
            rows={3}
            defaultValue={typed?.evidence}
            maxLength={caseTextMax}
            errors={errors}
          />
          <button className="button primary" type="submit">
            {words.save}
          </button>
        </form>
      ) : null}
    </section>
  );
}
