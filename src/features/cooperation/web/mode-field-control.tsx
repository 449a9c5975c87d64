import { currencies, type Currency } from '../../../shared/money.ts';
import { SelectField, TextAreaField, TextField } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { writeMinorUnits } from '../../../ui/money-text.ts';
import { landingWords } from '../messages/landing-words.ts';
import { modesWords } from '../messages/modes-words.ts';
import type { ModeValue } from '../modes/field-shapes.ts';
import { banks, lineCharactersMax, textCharactersMax, type ModeField } from '../modes/vocabulary.ts';
import { useFieldLabel } from './mode-value.tsx';

/** The control of one field of a mode; `typed` is what came back with a refusal and goes before what is kept. */
export function ModeFieldControl({
  field,
  kept,
  typed,
  errors,
}: {
  field: ModeField;
  kept: ModeValue | undefined;
  typed: Readonly<Record<string, string>> | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const language = useLanguage();
  const words = useWords(modesWords);
  const common = useWords(uiWords);
  const label = useFieldLabel()(field.name);
  const name = `values.${field.name}`;
  const own = { name, label, mark: field.isRequired ? ('required' as const) : undefined, errors };
  const before = typed ? (typed[name] ?? '') : textOf(kept);
  const choices: Readonly<Record<string, string>> = words.choices;
  switch (field.type) {
    case 'text':
      return (
        <TextAreaField
          {...own}
          defaultValue={before}
          maxLength={textCharactersMax}
          rows={4}
          lang={language}
        />
      );
    case 'day':
      return <TextField {...own} defaultValue={before} type="date" />;
    case 'month':
      return <TextField {...own} defaultValue={before} help="2026-11" maxLength={7} />;
    case 'count':
    case 'percent':
      return <TextField {...own} defaultValue={before} inputMode="numeric" maxLength={12} />;
    case 'money':
      return <MoneyFields {...own} kept={kept} typed={typed} />;
    case 'bank':
      return (
        <SelectField
          {...own}
          defaultValue={before}
          choices={banks.map((value) => ({ value, label: words.banks[value] }))}
        />
      );
    case 'yesNo':
      return (
        <SelectField
          {...own}
          defaultValue={typed ? before : kept === undefined ? '' : kept ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: common.yes },
            { value: 'no', label: common.no },
          ]}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...own}
          defaultValue={before}
          choices={field.options.map((value) => ({ value, label: choices[value] ?? value }))}
        />
      );
    case 'line':
      return <TextField {...own} defaultValue={before} maxLength={lineCharactersMax} lang={language} />;
  }
}

function textOf(kept: ModeValue | undefined): string {
  return kept === undefined || typeof kept === 'object' ? '' : String(kept);
}

/** An amount as people type it, and its currency. */
export function MoneyFields({
  name,
  label,
  mark,
  errors,
  kept,
  typed,
  currency,
}: {
  name: string;
  label: string;
  mark?: 'required' | undefined;
  /** Proposed where nothing is kept. */
  currency?: Currency;
  errors: Readonly<Record<string, string>>;
  kept: ModeValue | undefined | null;
  typed: Readonly<Record<string, string>> | undefined;
}) {
  const language = useLanguage();
  const words = useWords(landingWords);
  const money = typeof kept === 'object' && kept !== null ? kept : undefined;
  return (
    <div className="row money-fields">
      <TextField
        name={`${name}.amount`}
        label={label}
        mark={mark}
        errors={{ ...errors, [`${name}.amount`]: errors[name] ?? errors[`${name}.amountMinor`] ?? '' }}
        inputMode="decimal"
        maxLength={24}
        defaultValue={
          typed ? (typed[`${name}.amount`] ?? '') : money ? writeMinorUnits(money.amountMinor, language) : ''
        }
      />
      <SelectField
        name={`${name}.currency`}
        label={words.currency}
        emptyLabel={null}
        defaultValue={
          typed?.[`${name}.currency`] ?? money?.currency ?? currency ?? (language === 'ru' ? 'RUB' : 'CNY')
        }
        choices={currencies.map((value) => ({ value, label: value }))}
      />
    </div>
  );
}
