import { grntiNames } from '../../../../shared/grnti-names.ts';
import { regionNames } from '../../../../shared/region-names.ts';
import { Field, SelectField } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { funnelWords } from '../../../cooperation/messages/funnel-words.ts';
import { insightFunnelWords } from '../../messages/insight-funnel-words.ts';

/** A count as this reader may have it; it opens the records behind it where he may. */
export function Count({ count, href }: { count: number | null; href?: string | undefined }) {
  const words = useWords(insightFunnelWords);
  const language = useLanguage();
  const text = count === null ? words.fewer : formatNumber(count, language);
  return href === undefined || count === 0 ? <>{text}</> : <a href={href}>{text}</a>;
}

/** Field, region, bank, kind and months. */
export function FunnelFilters({ asked }: { asked: Record<string, unknown> }) {
  const words = useWords(funnelWords);
  const own = useWords(insightFunnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const chosen = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '');
  return (
    <form method="get" className="row query-form">
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} name={name} label={own[name]} help={own.monthHelp}>
          {(aria) => <input type="month" defaultValue={chosen(name)} {...aria} />}
        </Field>
      ))}
      <SelectField
        name="field"
        label={words.field}
        help={own.fieldHelp}
        emptyLabel={words.anyField}
        defaultValue={chosen('field')}
        choices={Object.keys(grntiNames).map((code) => ({ value: code, label: grntiName(code, language) }))}
      />
      <SelectField
        name="region"
        label={words.region}
        emptyLabel={words.anyRegion}
        defaultValue={chosen('region')}
        choices={Object.keys(regionNames)
          .filter((code) => /^(CN|RU)-/.test(code))
          .map((code) => ({ value: code, label: placeName(code, language) }))}
      />
      <SelectField
        name="country"
        label={words.country}
        emptyLabel={words.anyCountry}
        defaultValue={chosen('country')}
        choices={(['CN', 'RU'] as const).map((value) => ({ value, label: common.bank[value] }))}
      />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={words.anyKind}
        defaultValue={chosen('kind')}
        choices={(['offer', 'request'] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}
