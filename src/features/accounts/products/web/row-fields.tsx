import { SelectField, TextField, type Choice } from '../../../../ui/fields.tsx';

const emptyRows = 3;

type Column = { key: string; label: string; lang?: string; choices?: readonly Choice[] };

/** Rows of a table in a form without script: those there are, and some empty ones. */
export function RowFields(props: {
  legend: string;
  name: string;
  rows: readonly Readonly<Record<string, string>>[];
  columns: readonly Column[];
  typed: Readonly<Record<string, string>> | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const { name, rows, columns, typed, errors } = props;
  const typedRows =
    Object.keys(typed ?? {}).filter((key) => key.startsWith(`${name}.`)).length / columns.length;
  const count = typed ? Math.ceil(typedRows) : rows.length + emptyRows;
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {Array.from({ length: count }, (_, at) => (
        <div key={at} className="row">
          {columns.map(({ key, label, lang, choices }) => {
            const path = `${name}.${at}.${key}`;
            const value = typed ? (typed[path] ?? '') : (rows[at]?.[key] ?? '');
            const common = { name: path, label: `${label} ${at + 1}`, errors, defaultValue: value };
            return choices ? (
              <SelectField key={key} {...common} choices={choices} />
            ) : (
              <TextField key={key} {...common} maxLength={200} lang={lang} />
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
