import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { RegionField } from '../../../accounts/web/place-filters.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { eventFormats, eventKinds, eventStatuses } from '../vocabulary.ts';

export type Asked = Readonly<Record<string, string>>;

/** What to look for; the month view keeps it and brings its own days. */
export function EventFilters({ asked, month }: { asked: Asked; month: string | null }) {
  const words = useWords(eventWords);
  const { bank } = useWords(uiWords);
  const choose = (
    name: string,
    label: string,
    values: readonly string[],
    names: Readonly<Record<string, string>>,
  ) => (
    <SelectField
      name={name}
      label={label}
      emptyLabel={words.any}
      defaultValue={asked[name]}
      choices={values.map((value) => ({ value, label: names[value] ?? value }))}
    />
  );
  return (
    <form method="get" className="inline-fields" role="search">
      <TextField name="q" type="search" label={words.q} defaultValue={asked['q']} maxLength={200} />
      {choose('kind', words.kind, eventKinds, words.kinds)}
      {choose('status', words.status, eventStatuses, words.statuses)}
      {choose('form', words.format, eventFormats, words.formats)}
      {choose('bank', words.bank, ['CN', 'RU'], bank)}
      <RegionField label={words.region} defaultValue={asked['region']} emptyLabel={words.any} />
      <TextField name="field" label={words.field} defaultValue={asked['field']} maxLength={8} />
      {month === null ? (
        <>
          <TextField name="from" type="date" label={words.from} defaultValue={asked['from']} />
          <TextField name="until" type="date" label={words.until} defaultValue={asked['until']} />
        </>
      ) : (
        <>
          <input type="hidden" name="view" value="month" />
          <input type="hidden" name="month" value={month} />
        </>
      )}
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}
