import { useState } from 'react';
import { currencies } from '../../../../shared/money.ts';
import { CheckboxesField, Field, SelectField, TextField, type FieldProps } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { BrokerField } from './broker-field.tsx';
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
    case 'hidden':
      return value === '' ? null : <input type="hidden" name={field.name} value={value} />;
    case 'broker':
      return <BrokerField {...shared} value={value} />;
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
      return (
        <CheckboxesField {...shared} choices={choices(field.from)} defaultValues={values[field.name] ?? []} />
      );
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
  const onInput = (event: { currentTarget: { value: string } }) =>
    setCount([...event.currentTarget.value].length);
  const limits = words.form.characters(
    formatNumber(count, language),
    formatNumber(min, language),
    formatNumber(field.max, language),
  );
  return (
    <Field {...shared}>
      {(aria) => (
        <>
          {field.input === 'line' ? (
            <input
              {...aria}
              type="text"
              defaultValue={value}
              maxLength={field.max}
              onInput={onInput}
              autoComplete="off"
            />
          ) : (
            <textarea
              {...aria}
              defaultValue={value}
              maxLength={field.max}
              rows={field.rows ?? 5}
              onInput={onInput}
            />
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
  const labels = useLabels();
  const { kind, values } = useForm();
  const control = useControl();
  const parts =
    field.input === 'moneyRange' ? (['minMinor', 'maxMinor'] as const) : (['amountMinor'] as const);
  const currency = `${field.name}.currency`;
  const usual = language === 'ru' ? 'RUB' : language === 'zh' ? 'CNY' : 'USD';
  return (
    <FieldGroup field={field}>
      <div className="inline-fields">
        {parts.map((part) => (
          <PartLabel
            key={part}
            name={`${field.name}.${part}`}
            label={labels.field(kind, `${field.name}.${part}`).label}
          >
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
        <PartLabel name={currency} label={labels.field(kind, currency).label}>
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
  const labels = useLabels();
  const { kind, values } = useForm();
  const control = useControl();
  const choices = useChoices();
  const part = (name: string) => {
    const path = `${field.name}.${name}`;
    return { path, words: labels.field(kind, path), value: firstValue(values, path) };
  };
  const select = (name: string, from: 'scheme' | 'technicalLevel' | 'marketLevel') => {
    const { path, words: own, value } = part(name);
    return (
      <PartLabel name={path} label={own.label} help={own.help}>
        <select {...control(path)} defaultValue={value}>
          <option value="">{words.dash}</option>
          {choices(from).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </PartLabel>
    );
  };
  const day = part('assessedOn');
  const scope = part('scope');
  const isTechnical = field.input === 'maturity';
  return (
    <FieldGroup field={field}>
      {select('level', isTechnical ? 'technicalLevel' : 'marketLevel')}
      <div className="inline-fields">
        {isTechnical ? select('scheme', 'scheme') : null}
        <PartLabel name={day.path} label={day.words.label} help={day.words.help}>
          <input {...control(day.path)} type="date" defaultValue={day.value} />
        </PartLabel>
      </div>
      {isTechnical ? (
        <PartLabel name={scope.path} label={scope.words.label} help={scope.words.help}>
          <input {...control(scope.path)} type="text" maxLength={400} defaultValue={scope.value} />
        </PartLabel>
      ) : null}
    </FieldGroup>
  );
}
