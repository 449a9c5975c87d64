import { currencies } from '../../../../shared/money.ts';
import { CheckboxesField, SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { writeMinorUnits } from '../../../../ui/money-text.ts';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { DirectoryChoice } from '../../web/directory-choice.tsx';
import type { DirectoryChoices } from '../../web/directory-choices.ts';
import { TimeZoneField } from '../../web/time-zone-field.tsx';
import type { Equipment } from '../contract.ts';
import { accessTerms, bookingUnits, equipmentKinds, priceKinds, userGroups } from '../vocabulary.ts';
import { facilityField, firstTyped, specificationRows } from './equipment-form-input.ts';
import { rubricChoices } from './equipment-names.tsx';

type Props = {
  one: Equipment | undefined;
  typed: Record<string, string[]> | undefined;
  errors: Readonly<Record<string, string>>;
};
type Choices = { choices: DirectoryChoices | undefined };

/** The facts of equipment: what was typed comes before what is stored. */
export function EquipmentFields({ one, typed, choices, errors }: Props & Choices) {
  const words = useWords(equipmentWords);
  const language = useLanguage();
  const value = (name: string, stored: string | undefined) => typed?.[name]?.[0] ?? stored;
  const values = (name: string, stored: readonly string[] | undefined) =>
    typed ? (typed[name] ?? []) : stored;
  const price = one?.price;
  return (
    <>
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={null}
        defaultValue={value('kind', one?.kind)}
        choices={equipmentKinds.map((code) => ({ value: code, label: words.kinds[code] }))}
        errors={errors}
      />
      <SelectField
        name="field"
        label={words.field}
        mark="required"
        defaultValue={value('field', one?.field)}
        choices={rubricChoices(language)}
        errors={errors}
      />
      <DirectoryChoice
        field={facilityField}
        label={words.facility}
        help={words.facilityHelp}
        mark="optional"
        typed={typed ? firstTyped(typed) : { facilityId: one?.facility?.id }}
        choices={choices}
        errors={errors}
      />
      <TimeZoneField label={words.timeZone} defaultValue={value('timeZone', one?.timeZone)} errors={errors} />
      <Hours one={one} typed={typed} errors={errors} />
      <SelectField
        name="unit"
        label={words.unit}
        emptyLabel={null}
        defaultValue={value('unit', one?.unit)}
        choices={bookingUnits.map((code) => ({ value: code, label: words.units[code] }))}
        errors={errors}
      />
      <CheckboxesField
        name="users"
        label={words.users}
        mark="required"
        defaultValues={values('users', one?.users ?? ['anyone'])}
        choices={userGroups.map((code) => ({ value: code, label: words.userGroups[code] }))}
        errors={errors}
      />
      <CheckboxesField
        name="access"
        label={words.access}
        defaultValues={values('access', one?.access)}
        choices={accessTerms.map((code) => ({ value: code, label: words.accessTerms[code] }))}
        errors={errors}
      />
      <SelectField
        name="priceKind"
        label={words.priceTerms}
        emptyLabel={null}
        defaultValue={value('priceKind', one?.priceKind ?? 'onRequest')}
        choices={priceKinds.map((code) => ({ value: code, label: words.priceKinds[code] }))}
        errors={errors}
      />
      <div className="row">
        <TextField
          name="price.amount"
          label={words.price}
          mark="conditional"
          inputMode="decimal"
          defaultValue={value('price.amount', price ? writeMinorUnits(price.amountMinor, language) : '')}
          errors={{ ...errors, 'price.amount': errors.price ?? errors['price.amountMinor'] ?? '' }}
        />
        <SelectField
          name="price.currency"
          label={words.currency}
          emptyLabel={null}
          defaultValue={value('price.currency', price?.currency)}
          choices={currencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      <fieldset id="f-specifications">
        <legend>{words.specifications}</legend>
        {Array.from({ length: specificationRows }, (_, at) => (
          <div className="row" key={at}>
            {(['name', 'value', 'unit'] as const).map((part) => (
              <TextField
                key={part}
                name={`spec.${at}.${part}`}
                label={{ name: words.specification, value: words.value, unit: words.valueUnit }[part]}
                maxLength={part === 'unit' ? 40 : 200}
                defaultValue={value(`spec.${at}.${part}`, one?.specifications[at]?.[part])}
              />
            ))}
          </div>
        ))}
      </fieldset>
    </>
  );
}

function Hours({ one, typed, errors }: Props) {
  const words = useWords(equipmentWords);
  const usual = { from: '09:00', to: '18:00' };
  return (
    <fieldset id="f-hours">
      <legend>{words.hours}</legend>
      <p className="help">{words.hoursHelp}</p>
      {errors.hours ? <p className="field-error">{errors.hours}</p> : null}
      <div className="hours-grid">
        {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => {
          const stored = one
            ? one.hours.find((hours) => hours.weekday === weekday)
            : weekday < 6
              ? usual
              : undefined;
          return [
            <span key={weekday} id={`day-${weekday}`}>
              {words.weekdays[weekday]}
            </span>,
            ...(['from', 'to'] as const).map((end) => (
              <input
                key={`${weekday} ${end}`}
                name={`hours.${weekday}.${end}`}
                aria-label={`${words.weekdays[weekday]}, ${words[end]}`}
                placeholder="00:00"
                pattern="([01][0-9]|2[0-4]):[0-5][0-9]"
                defaultValue={typed ? typed[`hours.${weekday}.${end}`]?.[0] : stored?.[end]}
              />
            )),
          ];
        })}
      </div>
    </fieldset>
  );
}
