import type { ReactNode } from 'react';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { grntiName, placeName } from '../../../shared/vocabulary-names.ts';
import { askedText } from '../../../ui/asked-filters.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { funnelWords } from '../messages/funnel-words.ts';

const regions = Object.keys(regionNames).filter((code) => /^(CN|RU)-/.test(code));

/** What narrows a funnel: the time as `children` ask for it, one of `fields` (GRNTI codes), region, bank and kind. */
export function FunnelFilters(props: {
  asked: Readonly<Record<string, unknown>>;
  fields: readonly string[];
  fieldHelp?: string;
  className: string;
  children: ReactNode;
}) {
  const { asked, fields, fieldHelp, className, children } = props;
  const words = useWords(funnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const chosen = (name: string) => askedText(asked, name);
  return (
    <form method="get" className={className}>
      {children}
      <SelectField
        name="field"
        label={words.field}
        help={fieldHelp}
        emptyLabel={words.anyField}
        defaultValue={chosen('field')}
        choices={fields.map((code) => ({ value: code, label: grntiName(code, language) }))}
      />
      <SelectField
        name="region"
        label={words.region}
        emptyLabel={words.anyRegion}
        defaultValue={chosen('region')}
        choices={regions.map((code) => ({ value: code, label: placeName(code, language) }))}
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

/** GRNTI codes of a funnel's filter: all of them, and the rubrics alone. */
export const funnelFields = Object.keys(grntiNames);
export const funnelRubrics = funnelFields.filter((code) => code.length === 2);
