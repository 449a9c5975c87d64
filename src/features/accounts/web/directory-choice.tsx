import { SelectField, TextField, type FieldMark } from '../../../ui/fields.tsx';
import { useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { screenWords } from '../messages/screen-words.ts';
import { soughtField, type DirectoryChoices, type DirectoryField, type Typed } from './directory-choices.ts';

/**
 * A record of the directory, chosen by its name: the name is typed, the form comes back with what has it, one of these is
 * picked. `emptyLabel`: what it means to pick none where a name alone will do.
 */
export function DirectoryChoice(props: {
  field: DirectoryField;
  label: string;
  help?: string | undefined;
  mark?: FieldMark | undefined;
  emptyLabel?: string;
  typed: Typed | undefined;
  choices: DirectoryChoices | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const { field, label, help, mark, emptyLabel, typed, choices, errors } = props;
  const { nameField, idField } = field;
  const words = useWords(screenWords).choosing;
  const ui = useWords(uiWords);
  const name = typed?.[nameField]?.trim() ?? '';
  const found = choices?.[idField] ?? [];
  const isSought = choices !== undefined && name !== '';
  const error = errors[idField];
  return (
    <>
      <TextField
        name={nameField}
        label={label}
        help={help}
        mark={mark}
        maxLength={300}
        defaultValue={name}
        errors={found.length > 0 || error === undefined ? errors : { ...errors, [nameField]: error }}
      />
      {isSought ? <input type="hidden" name={soughtField(idField)} value={name} /> : null}
      {found.length > 0 ? (
        <SelectField
          name={idField}
          label={words.fromDirectory}
          help={isSought && emptyLabel === undefined ? words.chooseOne : undefined}
          emptyLabel={emptyLabel ?? (isSought ? `— ${ui.choose} —` : words.none)}
          defaultValue={typed?.[idField] ?? ''}
          choices={found}
          errors={errors}
        />
      ) : isSought ? (
        <p className="quiet" role="status">
          {words.nothing}
        </p>
      ) : null}
    </>
  );
}
