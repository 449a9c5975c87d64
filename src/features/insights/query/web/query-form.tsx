import { fordNames } from '../../../../shared/ford-names.ts';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { CheckboxesField, SelectField, TextField, type Choice } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { fordName, grntiName } from '../../../../shared/vocabulary-names.ts';
import { queryWords } from '../../messages/query-words.ts';
import {
  groupings,
  jointProjectKinds,
  periodMeanings,
  recordKinds,
  recordStates,
  unstated,
} from '../../records/vocabulary.ts';
import type { CountInput } from '../contract.ts';
import { addressOf } from '../rules.ts';
import { sayCode } from '../say-filter.ts';

type Errors = Readonly<Record<string, string>>;

/** What to count; everything may be left open. */
export function QueryForm({ asked, errors }: { asked: CountInput; errors: Errors }) {
  const words = useWords(queryWords);
  const path = usePath();
  return (
    <>
      <Shortcuts />
      <form method="get" className="query-form">
        <details open={asked.kind.length > 0}>
          <summary>{words.kind}</summary>
          <CheckboxesField
            name="kind"
            label={words.kind}
            choices={recordKinds.map((value) => ({ value, label: words.kinds[value] }))}
            defaultValues={asked.kind}
          />
        </details>
        <div className="inline-fields wide">
          <Codes asked={asked} errors={errors} />
          <Period asked={asked} errors={errors} />
          <SelectField
            name="group"
            label={words.group}
            emptyLabel={words.total}
            defaultValue={asked.group}
            choices={groupings.map((value) => ({ value, label: words.groups[value] }))}
          />
          {asked.asOf === undefined ? null : <input type="hidden" name="asOf" value={asked.asOf} />}
          <button className="button" type="submit">
            {words.count}
          </button>
          <a href={path('/insights/query')}>{words.clear}</a>
        </div>
      </form>
    </>
  );
}

function Codes({ asked, errors }: { asked: CountInput; errors: Errors }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  const noneChoice = { value: unstated, label: words.notStated };
  const stated = (choices: Choice[], chosen: string | undefined): Choice[] =>
    chosen === undefined || choices.some(({ value }) => value === chosen)
      ? choices
      : [{ value: chosen, label: chosen }, ...choices];
  const fields = Object.keys(grntiNames).map((value) => ({ value, label: grntiName(value, language) }));
  const regions = Object.keys(regionNames)
    .map((value) => ({ value, label: sayCode('region', value, language) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  return (
    <>
      <SelectField
        name="field"
        label={words.field}
        help={words.fieldHelp}
        emptyLabel={words.any}
        errors={errors}
        defaultValue={asked.field[0]}
        choices={stated([...fields, noneChoice], asked.field[0])}
      />
      <SelectField
        name="ford"
        label={words.ford}
        help={words.fordHelp}
        emptyLabel={words.any}
        errors={errors}
        defaultValue={asked.ford}
        choices={fordCodes.map((value) => ({ value, label: fordName(value, language) }))}
      />
      <SelectField
        name="region"
        label={words.region}
        emptyLabel={words.any}
        errors={errors}
        defaultValue={asked.region[0]}
        choices={stated([...regions, noneChoice], asked.region[0])}
      />
      <SelectField
        name="bank"
        label={words.bank}
        emptyLabel={words.any}
        errors={errors}
        defaultValue={asked.bank}
        choices={stated(
          ['CN', 'RU', 'both', 'SU', 'BY', 'KZ', 'MN', unstated].map((value) => ({
            value,
            label: sayCode('country', value, language),
          })),
          asked.bank,
        )}
      />
      <SelectField
        name="state"
        label={words.state}
        emptyLabel={words.any}
        defaultValue={asked.state[0]}
        choices={[...recordStates.map((value) => ({ value, label: words.states[value] })), noneChoice]}
      />
    </>
  );
}

/** In the order of the scheme: 2.10 after 2.9. */
const fordCodes = Object.keys(fordNames).toSorted((one, other) =>
  one.localeCompare(other, 'en', { numeric: true }),
);

function Period({ asked, errors }: { asked: CountInput; errors: Errors }) {
  const words = useWords(queryWords);
  return (
    <>
      <TextField
        name="from"
        label={words.from}
        help={words.periodHelp}
        defaultValue={asked.from}
        maxLength={7}
        errors={errors}
      />
      <TextField name="to" label={words.to} defaultValue={asked.to} maxLength={7} errors={errors} />
      <SelectField
        name="period"
        label={words.period}
        emptyLabel={null}
        defaultValue={asked.period}
        choices={([...periodMeanings, unstated] as const).map((value) => ({
          value,
          label: words.periods[value],
        }))}
      />
    </>
  );
}

function Shortcuts() {
  const words = useWords(queryWords);
  const path = usePath();
  const shortcuts = [
    { label: words.shortcutJoint, address: addressOf({ kind: [...jointProjectKinds], group: 'region' }) },
    { label: words.shortcutEvents, address: addressOf({ kind: ['event'], group: 'year' }) },
    { label: words.shortcutOffers, address: addressOf({ kind: ['offer'], group: 'field' }) },
  ];
  return (
    <p className="row no-print">
      <span className="quiet">{words.shortcuts}</span>
      {shortcuts.map(({ label, address }) => (
        <a key={label} href={path(`/insights/query?${address}`)}>
          {label}
        </a>
      ))}
    </p>
  );
}
