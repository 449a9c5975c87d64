import { useLanguage, useWords } from '../../../../ui/language.ts';
import { CheckboxesField, SelectField } from '../../../../ui/fields.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { languages } from '../../../../shared/language.ts';
import { useLabels } from '../../web/labels.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { cooperationTypes, type ListingKind } from '../vocabulary.ts';
import { fieldChoices, regionChoices } from './choices.ts';

const sorts = ['newest', 'oldest', 'level', 'title'] as const;

/** Filters as a plain form: the address holds all of them; region and field add one to those in force. */
export function ListFilters({
  kind,
  action,
  params,
}: {
  kind: ListingKind;
  action: string;
  params: URLSearchParams;
}) {
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const labels = useLabels();
  const language = useLanguage();
  const levels = Array.from({ length: 9 }, (_, at) => ({
    value: String(at + 1),
    label: words.fromLevel(at + 1),
  }));
  return (
    <form method="get" action={action} className="filters">
      <KeptValues name="region" params={params} />
      <KeptValues name="field" params={params} />
      {params.get('pageSize') ? (
        <input type="hidden" name="pageSize" value={params.get('pageSize') ?? ''} />
      ) : null}
      <SelectField
        name="sort"
        label={words.order}
        choices={sorts.map((value) => ({ value, label: words.sorts[value] }))}
        defaultValue={params.get('sort') ?? 'newest'}
        emptyLabel={null}
      />
      <CheckboxesField
        name="country"
        label={words.bank}
        choices={(['CN', 'RU'] as const).map((value) => ({ value, label: ui.bank[value] }))}
        defaultValues={params.getAll('country')}
      />
      <SelectField
        name="field"
        label={params.has('field') ? words.addField : words.field}
        choices={fieldChoices(language)}
        emptyLabel={words.anyOne}
      />
      <RegionSelect
        name="region"
        label={params.has('region') ? words.addRegion : words.region}
        empty={words.anyOne}
      />
      <SelectField
        name="levelMin"
        label={kind === 'offer' ? words.levelFrom : words.minLevel}
        choices={levels}
        defaultValue={params.get('levelMin') ?? ''}
        emptyLabel={words.anyOne}
      />
      <CheckboxesField
        name="cooperation"
        label={words.cooperation}
        choices={cooperationTypes.map((value) => ({ value, label: labels.of('cooperationType', value) }))}
        defaultValues={params.getAll('cooperation')}
      />
      <CheckboxesField
        name="sourceLanguage"
        label={words.sourceLanguage}
        choices={languages.map((value) => ({ value, label: ui.languageNames[value] }))}
        defaultValues={params.getAll('sourceLanguage')}
      />
      <button className="button primary" type="submit">
        {words.applyFilters}
      </button>
    </form>
  );
}

function KeptValues({ name, params }: { name: string; params: URLSearchParams }) {
  const values = [...new Set(params.getAll(name))].filter((value) => value !== '');
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}

function RegionSelect({ name, label, empty }: { name: string; label: string; empty: string }) {
  const language = useLanguage();
  const ui = useWords(uiWords);
  return (
    <div className="field">
      <label htmlFor={`f-${name}`}>{label}</label>
      <select id={`f-${name}`} name={name} defaultValue="">
        <option value="">{empty}</option>
        {(['CN', 'RU'] as const).map((country) => (
          <optgroup key={country} label={ui.bank[country]}>
            {regionChoices(country, language).map(({ value, label: region }) => (
              <option key={value} value={value}>
                {region}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
