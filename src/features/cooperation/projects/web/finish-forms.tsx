import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import type { FullProject } from '../view-shapes.ts';
import { textMax } from '../vocabulary.ts';
import { first, type Typed } from './edit-parts.tsx';
import { useProjectWords } from './project-names.tsx';

/** One form for each milestone that is not reached yet. */
export function FinishForms({
  project,
  typed,
  errors,
}: {
  project: FullProject;
  typed: Typed | undefined;
  errors: Record<string, string>;
}) {
  const words = useProjectWords();
  const language = useLanguage();
  const open = project.milestones.filter(({ doneOn }) => doneOn === null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="finish">
      <h2 id="finish">{words.markDone}</h2>
      {open.map((milestone) => {
        const isThis = first(typed, 'milestoneId') === milestone.id;
        const value = (name: string) => (isThis ? first(typed, name) : undefined);
        return (
          <details key={milestone.id} open={isThis}>
            <summary>
              {formatDay(milestone.dueOn, language)} ·{' '}
              <SpokenText text={milestone.deliverable} language={milestone.deliverableLanguage} />
            </summary>
            <form method="post">
              <input type="hidden" name="command" value="finish" />
              <input type="hidden" name="milestoneId" value={milestone.id} />
              <TextField
                name="doneOn"
                type="date"
                label={words.doneOn}
                mark="required"
                errors={isThis ? errors : {}}
                defaultValue={value('doneOn')}
              />
              <TextAreaField
                name="evidence"
                label={words.evidence}
                mark="required"
                rows={3}
                maxLength={textMax}
                errors={isThis ? errors : {}}
                defaultValue={value('evidence')}
              />
              <SelectField
                name="documentId"
                label={words.document}
                errors={isThis ? errors : {}}
                defaultValue={value('documentId')}
                choices={project.documents.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <button className="button" type="submit">
                {words.markDone}
              </button>
            </form>
          </details>
        );
      })}
    </section>
  );
}
