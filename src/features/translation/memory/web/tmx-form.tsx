import { Field } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { memoryWords } from '../../messages/memory-words.ts';
import { useDomainChoices } from '../../tasks/web/task-parts.tsx';

/** The form that brings a TMX file in. */
export function TmxForm({ isFileMissing }: { isFileMissing: boolean }) {
  const words = useWords(memoryWords);
  const choices = useDomainChoices();
  return (
    <section aria-labelledby="bring-in" className="narrow">
      <h2 id="bring-in">{words.bringIn}</h2>
      <p>{words.bringInLead}</p>
      <form method="post" encType="multipart/form-data">
        <Field
          name="file"
          label={words.file}
          errors={isFileMissing ? { file: words.fileMissing } : undefined}
        >
          {(aria) => <input {...aria} type="file" accept=".tmx,.xml" />}
        </Field>
        <Field name="domain" label={words.fieldOfFile}>
          {(aria) => (
            <select {...aria} defaultValue="">
              <option value="">{words.noField}</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button className="button primary" type="submit">
          {words.start}
        </button>
      </form>
    </section>
  );
}
