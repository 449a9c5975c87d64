import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { fieldId } from '../../../../ui/fields.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { useChoices } from './form-choices.ts';
import { useForm } from './form-context.ts';
import { FieldGroup, PartLabel, useControl } from './form-field-row.tsx';
import { columnsOf, pathWithoutRows, type Column, type FormField } from './form-spec.ts';
import { firstValue } from './form-values.ts';
import { rowsControl, rowsToShow } from './row-counts.ts';

/** Repeated rows without script: some are always empty, a submit button adds more and keeps everything. */
export function RowsField({ field }: { field: FormField }) {
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const { values, keywordWords } = useForm();
  const shown = rowsToShow(field, values);
  const columns = columnsOf(field);
  const max = 'max' in field ? field.max : shown;
  return (
    <FieldGroup field={field}>
      <input type="hidden" name={rowsControl(field.name)} value={shown} />
      <ol className={columns.length > 1 ? 'form-rows' : 'form-rows single'}>
        {Array.from({ length: shown }, (_, at) => (
          <li key={at}>
            {columns.map((column) => (
              <RowControl key={column.path} field={field} column={column} row={at} />
            ))}
          </li>
        ))}
      </ol>
      {field.input === 'keywords' ? (
        <datalist id={`${fieldId(field.name)}-words`}>
          {keywordWords.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : null}
      {shown < max ? (
        <button
          className="button small"
          type="submit"
          name="intent"
          value={`row:${field.name}`}
          formNoValidate
        >
          {ui.addRow}
        </button>
      ) : (
        <p className="small quiet">{words.form.rowsMax(max)}</p>
      )}
    </FieldGroup>
  );
}

function RowControl({ field, column, row }: { field: FormField; column: Column; row: number }) {
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const labels = useLabels();
  const { values, kind } = useForm();
  const control = useControl();
  const choices = useChoices();
  const name = column.path.replace('*', String(row));
  const value = firstValue(values, name);
  const isAlone = field.input !== 'rows';
  const { label, help } = labels.field(kind, isAlone ? field.name : pathWithoutRows(column.path));
  const shared = { ...control(name), defaultValue: value };
  const own =
    column.input === 'select' ? (
      <select {...shared}>
        <option value="">{`${words.dash} ${ui.choose} ${words.dash}`}</option>
        {choices(column.from ?? 'grnti').map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    ) : (
      <input
        {...shared}
        type={column.input === 'date' ? 'date' : 'text'}
        maxLength={column.input === 'date' ? undefined : column.max}
        autoComplete="off"
        list={field.input === 'keywords' ? `${fieldId(field.name)}-words` : undefined}
      />
    );
  return (
    <PartLabel
      name={name}
      label={words.form.rowLabel(label, row + 1, isAlone)}
      help={row === 0 && !isAlone ? help : undefined}
    >
      {own}
    </PartLabel>
  );
}
