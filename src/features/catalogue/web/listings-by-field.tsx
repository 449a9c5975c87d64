import type { OutputOf } from '../../../shared/endpoint.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import type { overviewEndpoint } from '../listings/endpoints.ts';
import type { ListingKind } from '../listings/vocabulary.ts';
import { fieldName } from '../listings/web/choices.ts';
import { kindPaths } from '../listings/web/listing-kind.ts';
import { screenWords } from '../messages/screen-words.ts';

type Overview = OutputOf<typeof overviewEndpoint>;
type FieldCounts = { field: string; total: number; CN: number; RU: number };

/** Counts by field, the largest first, with what each bank has of them. */
export function countByField(counts: Overview['counts'], kind: ListingKind): FieldCounts[] {
  const byField = new Map<string, FieldCounts>();
  for (const { kind: counted, field, country, count } of counts) {
    if (counted !== kind) continue;
    const row = byField.get(field) ?? { field, total: 0, CN: 0, RU: 0 };
    row.total += count;
    if (country === 'CN' || country === 'RU') row[country] += count;
    byField.set(field, row);
  }
  return [...byField.values()].sort((a, b) => b.total - a.total || a.field.localeCompare(b.field));
}

/** What is offered or sought, by field and bank: the output of `catalogue.overview`; every count opens its rows. */
export function ListingsByField({
  kind,
  overview,
  fieldsMax,
}: {
  kind: ListingKind;
  overview: Overview;
  fieldsMax?: number;
}) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const rows = countByField(overview.counts, kind).slice(0, fieldsMax);
  const address = (field: string, country?: 'CN' | 'RU') => {
    const query = new URLSearchParams({ field, ...(country ? { country } : {}) });
    return `${path(kindPaths[kind])}?${query.toString()}`;
  };
  const cell = (count: number, field: string, country: 'CN' | 'RU') =>
    count === 0 ? (
      <span className="quiet">{formatNumber(0, language)}</span>
    ) : (
      <a href={address(field, country)}>{formatNumber(count, language)}</a>
    );
  return (
    <section aria-labelledby={`by-field-${kind}`}>
      <h2 id={`by-field-${kind}`}>{words.kinds[kind].byField}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{words.nothingYet}</p>
      ) : (
        <table className="by-field">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">
                <span className="bank cn">{ui.bank.CN}</span>
              </th>
              <th scope="col">
                <span className="bank ru">{ui.bank.RU}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, CN, RU }) => (
              <tr key={field}>
                <th scope="row">
                  <a href={address(field)}>{fieldName(field, language)}</a>
                </th>
                <td>{cell(CN, field, 'CN')}</td>
                <td>{cell(RU, field, 'RU')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
