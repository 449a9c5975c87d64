import { grntiNames } from '../../../../shared/grnti-names.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { Field, SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FilterForm } from '../../../../ui/filter-form.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { banks, processSteps } from '../responsibilities/vocabulary.ts';

type Asked = Readonly<Record<string, string>>;

/** The GET form of the finder: step, field and region. */
export function ResponsibilityFilters({ asked }: { asked: Asked }) {
  const words = useWords(directoryWords).finder;
  const path = usePath();
  return (
    <FilterForm
      asked={asked}
      path={path('/partners/responsibilities')}
      words={{ filter: words.show, clear: words.clear }}
    >
      <StepField label={words.step} emptyLabel={words.anyStep} asked={asked} />
      <GrntiField label={words.field} emptyLabel={words.anyField} asked={asked} />
      <BankRegionField
        label={words.region}
        emptyLabel={words.anyRegion}
        help={words.regionHelp}
        asked={asked}
      />
    </FilterForm>
  );
}

type Props = {
  label: string;
  emptyLabel: string | null;
  asked: Asked;
  help?: string;
  errors?: Readonly<Record<string, string>>;
};

export function StepField({ label, emptyLabel, asked, errors }: Props) {
  const { steps } = useWords(directoryWords);
  return (
    <SelectField
      name="step"
      label={label}
      emptyLabel={emptyLabel}
      defaultValue={asked.step}
      errors={errors}
      choices={processSteps.map((value) => ({ value, label: steps[value] }))}
    />
  );
}

export function GrntiField({ label, emptyLabel, asked, errors }: Props) {
  const language = useLanguage();
  return (
    <SelectField
      name="field"
      label={label}
      emptyLabel={emptyLabel}
      defaultValue={asked.field}
      errors={errors}
      choices={Object.keys(grntiNames)
        .sort()
        .map((value) => ({ value, label: grntiName(value, language) }))}
    />
  );
}

/** Regions of the two banks. */
export function BankRegionField({ label, emptyLabel, asked, help, errors }: Props) {
  const words = useWords(directoryWords);
  const language = useLanguage();
  return (
    <Field name="region" label={label} help={help} errors={errors}>
      {(aria) => (
        <select {...aria} defaultValue={asked.region ?? ''}>
          <option value="">{emptyLabel}</option>
          {banks.map((bank) => (
            <optgroup key={bank} label={words.bank[bank]}>
              {Object.entries(regionNames)
                .filter(([code]) => code.startsWith(`${bank}-`))
                .map(([code, names]) => ({ code, name: names[language] }))
                .sort((a, b) => a.name.localeCompare(b.name, language))
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
