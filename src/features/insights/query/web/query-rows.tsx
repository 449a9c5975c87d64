import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import type { Page } from '../../../../shared/paging.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { queryWords } from '../../messages/query-words.ts';
import { namelessKinds } from '../../records/vocabulary.ts';
import type { Counted } from '../contract.ts';
import { sayCode } from '../say-filter.ts';

/** The records a number is made of. */
export function QueryRows({ rows }: { rows: Page<Counted> }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  if (rows.total === 0) return null;
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{words.rows}</h2>
      <p className="quiet">
        {formatNumber(rows.total, language)} {words.records(rows.total)}
        {words.stop}
        {words.rowsOrder}
      </p>
      <RecordTable rows={rows.items} label={words.rows} />
      <Pager page={rows.page} pageSize={rows.pageSize} total={rows.total} />
      <ExportLinks path="/api/exports/query-records" asked={{ asOf: rows.asOf }} />
    </section>
  );
}

/** Records with what is counted of them. */
export function RecordTable({ rows, label }: { rows: readonly Counted[]; label: string }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  return (
    <ScrollBox label={label}>
      <table className="record-rows">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.begins}</th>
            <th scope="col">{words.region}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.record?.path ?? at}>
              <th scope="row">
                <RowName row={row} />
              </th>
              <td>{sayCode('kind', row.kind, language)}</td>
              <td>
                <Code grouping="state" codes={row.state === null ? [] : [row.state]} />
              </td>
              <td>{row.begins ?? <span className="missing">{words.notStated}</span>}</td>
              <td>
                <Code grouping="region" codes={row.regions} />
              </td>
              <td>
                <Code grouping="field" codes={lowestOf(row.fields)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function RowName({ row: { record, kind } }: { row: Counted }) {
  const words = useWords(queryWords);
  const path = usePath();
  if (record === null) {
    return (
      <span className="missing">{namelessKinds.includes(kind) ? words.countedOnly : words.notPublic}</span>
    );
  }
  return (
    <a href={path(record.path)}>
      <ShownName names={record.names} />
    </a>
  );
}

function Code({ grouping, codes }: { grouping: 'state' | 'region' | 'field'; codes: readonly string[] }) {
  const words = useWords(queryWords);
  const language = useLanguage();
  if (codes.length === 0) return <span className="missing">{words.notStated}</span>;
  return <>{codes.map((code) => sayCode(grouping, code, language)).join(words.semicolon)}</>;
}

/** Fields are kept with all above them; shown are the most exact. */
function lowestOf(fields: readonly string[]): string[] {
  return fields.filter((code) => !fields.some((other) => other.startsWith(`${code}.`)));
}
