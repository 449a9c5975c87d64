import type { Problem } from '../../../../../shared/app-error.ts';
import { languages } from '../../../../../shared/language.ts';
import { Field, SelectField, TextField } from '../../../../../ui/fields.tsx';
import { useWords } from '../../../../../ui/language.ts';
import { uiWords } from '../../../../../ui/messages/ui-words.ts';
import { errorsByPath } from '../../../../../ui/problem-summary.tsx';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import { materialKinds, materialReaders, materialTitleMax, type MaterialView } from '../contract.ts';

type Typed = Readonly<Record<string, string>>;

function MaterialFields({ typed, errors }: { typed: Typed; errors: Readonly<Record<string, string>> }) {
  const words = useWords(followUpWords);
  const { languageNames } = useWords(uiWords);
  return (
    <>
      <TextField
        name="title"
        label={words.titleOf}
        mark="required"
        errors={errors}
        defaultValue={typed['title']}
        maxLength={materialTitleMax}
      />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={null}
        errors={errors}
        defaultValue={typed['kind'] ?? 'slides'}
        choices={materialKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <SelectField
        name="language"
        label={words.languageOf}
        emptyLabel={words.severalLanguages}
        errors={errors}
        defaultValue={typed['language']}
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <SelectField
        name="readers"
        label={words.readers}
        emptyLabel={null}
        errors={errors}
        defaultValue={typed['readers'] ?? 'registered'}
        choices={materialReaders.map((value) => ({ value, label: words.readersOf[value] }))}
      />
    </>
  );
}

/** A file of one's own, or the address of what lies elsewhere. */
export function AddMaterial({ typed, problem }: { typed: Typed | undefined; problem: Problem | undefined }) {
  const words = useWords(followUpWords);
  const own = typed?.['intent'] === 'add' ? typed : {};
  const errors = typed?.['intent'] === 'add' ? errorsByPath(problem) : {};
  return (
    <form method="post" encType="multipart/form-data" className="stack no-print">
      <h2>{words.addMaterial}</h2>
      <input type="hidden" name="intent" value="add" />
      <MaterialFields typed={own} errors={errors} />
      <Field name="fileId" label={words.file} help={words.fileHelp} errors={errors}>
        {(aria) => <input type="file" {...aria} name="file" />}
      </Field>
      <TextField
        name="url"
        type="url"
        label={words.url}
        help={words.urlHelp}
        errors={errors}
        defaultValue={own['url']}
        maxLength={500}
      />
      <button className="button primary" type="submit">
        {words.add}
      </button>
    </form>
  );
}

/** Order, facts and removal of one material. */
export function MaterialTools(props: { item: MaterialView; isFirst: boolean; isLast: boolean }) {
  const { item, isFirst, isLast } = props;
  const words = useWords(followUpWords);
  const { kind, title, readers } = item;
  return (
    <>
      <form method="post">
        <input type="hidden" name="materialId" value={item.id} />
        {isFirst ? null : (
          <button className="link-button" type="submit" name="intent" value="up">
            {words.up}
          </button>
        )}{' '}
        {isLast ? null : (
          <button className="link-button" type="submit" name="intent" value="down">
            {words.down}
          </button>
        )}{' '}
        <button
          className="link-button"
          type="submit"
          name="intent"
          value="remove"
          aria-label={words.removeOf(title)}
        >
          {words.remove}
        </button>
      </form>
      <details>
        <summary aria-label={words.changeOf(title)}>{words.changeTask}</summary>
        <form method="post" className="stack">
          <input type="hidden" name="intent" value="change" />
          <input type="hidden" name="materialId" value={item.id} />
          <MaterialFields typed={{ kind, title, readers, language: item.language ?? '' }} errors={{}} />
          <button className="button" type="submit">
            {words.save}
          </button>
        </form>
      </details>
    </>
  );
}
