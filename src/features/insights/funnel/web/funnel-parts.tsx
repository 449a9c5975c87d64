import { askedText } from '../../../../ui/asked-filters.ts';
import { Field } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FunnelFilters, funnelFields } from '../../../cooperation/web/funnel-filters.tsx';
import { insightFunnelWords } from '../../messages/insight-funnel-words.ts';

/** A count as this reader may have it; it opens the records behind it where he may. */
export function Count({ count, href }: { count: number | null; href?: string | undefined }) {
  const words = useWords(insightFunnelWords);
  const language = useLanguage();
  const text = count === null ? words.fewer : formatNumber(count, language);
  return href === undefined || count === 0 ? <>{text}</> : <a href={href}>{text}</a>;
}

/** Field, region, bank, kind and months. */
export function MonthFilters({ asked }: { asked: Readonly<Record<string, unknown>> }) {
  const own = useWords(insightFunnelWords);
  return (
    <FunnelFilters asked={asked} fields={funnelFields} fieldHelp={own.fieldHelp} className="row query-form">
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} name={name} label={own[name]} help={own.monthHelp}>
          {(aria) => <input type="month" defaultValue={askedText(asked, name)} {...aria} />}
        </Field>
      ))}
    </FunnelFilters>
  );
}
