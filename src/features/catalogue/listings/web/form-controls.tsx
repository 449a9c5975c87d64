import { useState } from 'react';
import { currencies } from '../../../../shared/money.ts';
import { CheckboxesField, Field, SelectField, TextField, type FieldProps } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { useChoices } from './form-choices.ts';
import { useForm } from './form-context.ts';
import { FieldGroup, PartLabel, useControl } from './form-field-row.tsx';
import { RowsField } from './form-rows.tsx';
import type { FormField } from './form-spec.ts';
import { firstValue } from './form-values.ts';

/** One field of the form, by the way it is entered. */
export function FormControl({ field }: { field: FormField }) {
  const ui = useWords(uiWords);
  const labels = useLabels();
  const choices = useChoices();
  const { kind, values, errors } = useForm();
  const { label, help } = labels.field(kind, field.name);
  const value = firstValue(values, field.name);
  const shared = { name: field.name, label, help, mark: field.need, errors };
  switch (field.input) {
    case 'line':
    case 'area':
      return <LimitedText {...shared} value={value} field={field} />;
    case 'date':
      return <TextField {...shared} type="date" defaultValue={value} />;
    case 'codes':
      return <TextField {...shared} defaultValue={value} maxLength={field.max * (field.each + 2)} />;
    case 'select':
      return (
        <SelectField
          {...shared}
          choices={choices(field.from)}
          defaultValue={value === '' && field.fixed ? choices(field.from)[1]?.value : value}
          {...(field.fixed ? { emptyLabel: null } : {})}
        />
      );
    case 'checkboxes':
      return <CheckboxesField {...shared} choices={choices(field.from)} defaultValues={values[field.name] ?? []} />;
    case 'yesNo':
      return (
        <SelectField
          {...shared}
          choices={[
            { value: 'yes', label: ui.yes },
            { value: 'no', label: ui.no },
          ]}
          defaultValue={value}
        />
      );
    case 'tick':
      return <TickField {...shared} isTicked={value === 'yes'} />;
    case 'money':
    case 'moneyRange':
      return <MoneyField field={field} />;
    case 'maturity':
    case 'marketLevel':
      return <LevelField field={field} />;
    default:
      return <RowsField field={field} />;
  }
}

type TextFieldSpec = Extract<FormField, { input: 'line' | 'area' }>;

/** A text with its limits; the count follows the typing where the page has its script. */
function LimitedText({ value, field, ...shared }: FieldProps & { value: string; field: TextFieldSpec }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const { sourceLanguage } = useForm();
  const [count, setCount] = useState([...value].length);
  const min = field.min === undefined ? 0 : sourceLanguage === 'zh' ? Math.ceil(field.min / 2) : field.min;
  const onInput = (event: { currentTarget: { value: string } }) => setCount([...event.currentTarget.value].length);
  const limits = words.form.characters(formatNumber(count, language), formatNumber(min, language), formatNumber(field.max, language));
  return (
    <Field {...shared}>
      {(aria) => (
        <>
          {field.input === 'line' ? (
            <input {...aria} type="text" defaultValue={value} maxLength={field.max} onInput={onInput} autoComplete="off" />
          ) : (
            <textarea {...aria} defaultValue={value} maxLength={field.max} rows={field.rows ?? 5} onInput={onInput} />
          )}
          <p className="count-line">{limits}</p>
        </>
      )}
    </Field>
  );
}

function TickField({ name, label, help, errors, isTicked }: FieldProps & { isTicked: boolean }) {
  const control = useControl();
  return (
    <div className="field" data-invalid={errors?.[name] ? '' : undefined}>
      <label className="choice">
        <input type="checkbox" {...control(name)} value="yes" defaultChecked={isTicked} />
        <span>{label}</span>
      </label>
      {help ? <p className="help">{help}</p> : null}
      {errors?.[name] ? (
        <p className="field-error" id={`${control(name).id}-error`}>
          {errors[name]}
        </p>
      ) : null}
    </div>
  );
}

function MoneyField({ field }: { field: FormField }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const { values } = useForm();
  const control = useControl();
  const parts = field.input === 'moneyRange' ? (['minMinor', 'maxMinor'] as const) : (['amountMinor'] as const);
  const currency = `${field.name}.currency`;
  const usual = language === 'ru' ? 'RUB' : language === 'zh' ? 'CNY' : 'USD';
  return (
    <FieldGroup field={field}>
      <div className="inline-fields">
        {parts.map((part) => (
          <PartLabel key={part} name={`${field.name}.${part}`} label={words.form[part]}>
            <input
              {...control(`${field.name}.${part}`)}
              type="text"
              inputMode="decimal"
              maxLength={30}
              autoComplete="off"
              defaultValue={firstValue(values, `${field.name}.${part}`)}
            />
          </PartLabel>
        ))}
        <PartLabel name={currency} label={words.form.currency}>
          <select {...control(currency)} defaultValue={firstValue(values, currency) || usual}>
            {currencies.map((code) => (
              <option key={code} value={code}>
                {words.currencies[code]}
              </option>
            ))}
          </select>
        </PartLabel>
      </div>
    </FieldGroup>
  );
}

function LevelField({ field }: { field: FormField }) {
  const words = useWords(screenWords);
  const { values } = useForm();
  const control = useControl();
  const choices = useChoices();
  const part = (name: string) => `${field.name}.${name}`;
  const select = (name: string, from: 'scheme' | 'technicalLevel' | 'marketLevel', label: string) => (
    <PartLabel name={part(name)} label={label}>
      <select {...control(part(name))} defaultValue={firstValue(values, part(name))}>
        <option value="">{words.dash}</option>
        {choices(from).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </PartLabel>
  );
  const isTechnical = field.input === 'maturity';
  return (
    <FieldGroup field={field}>
      {select('level', isTechnical ? 'technicalLevel' : 'marketLevel', words.form.level)}
      <div className="inline-fields">
        {isTechnical ? select('scheme', 'scheme', words.scheme) : null}
        <PartLabel name={part('assessedOn')} label={words.form.assessedOn}>
          <input {...control(part('assessedOn'))} type="date" defaultValue={firstValue(values, part('assessedOn'))} />
        </PartLabel>
      </div>
      {isTechnical ? (
        <PartLabel name={part('scope')} label={words.form.scope}>
          <input {...control(part('scope'))} type="text" maxLength={400} defaultValue={firstValue(values, part('scope'))} />
        </PartLabel>
      ) : null}
    </FieldGroup>
  );
}
