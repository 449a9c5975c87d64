import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { BankMark, Missing } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { responsibilityEndpoints, type Responsibility } from '../responsibilities/contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, responsibilityEndpoints.list, { pageSize: 100, ...input } as never) };
}

/** The sheet as a page to print: names in three languages side by side; the files have the contacts besides. */
export default function ResponsibilitySheet() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(directoryWords);
  const language = useLanguage();
  const path = usePath();
  const { search } = useLocation();
  const fileOf = (format: string) => {
    const query = new URLSearchParams(search);
    query.delete('page');
    query.set('format', format);
    query.set('lang', language);
    return `/api/responsibilities/sheet?${query.toString()}`;
  };
  return (
    <>
      <title>{words.sheet.title}</title>
      <h1>{words.sheet.title}</h1>
      <p>{words.sheet.lead}</p>
      <p className="no-print">
        {words.sheet.take}{' '}
        <a href={fileOf('pdf')} download>
          {words.sheet.pdf}
        </a>{' '}
        <a href={fileOf('docx')} download>
          {words.sheet.docx}
        </a>{' '}
        · <a href={`${path('/partners/responsibilities')}${search}`}>{words.sheet.back}</a>
      </p>
      <ExportLinks path="/api/exports/responsibilities" />
      <p className="help" role="status">
        {words.finder.found(page.total)} · {words.finder.order} · <AsOf moment={page.asOf} />
      </p>
      {page.total === 0 ? <p className="missing">{words.finder.nobody}</p> : <SheetTable rows={page.items} />}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}

function SheetTable({ rows }: { rows: readonly Responsibility[] }) {
  const words = useWords(directoryWords);
  const language = useLanguage();
  const names = { zh: words.sheet.nameZh, ru: words.sheet.nameRu, en: words.sheet.nameEn };
  return (
    <ScrollBox label={words.sheet.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.sheet.step}</th>
            <th scope="col">{words.sheet.bank}</th>
            {languages.map((one) => (
              <th key={one} scope="col">
                {names[one]}
              </th>
            ))}
            <th scope="col">{words.sheet.scope}</th>
            <th scope="col">{words.sheet.counterpart}</th>
            <th scope="col">{words.sheet.checkedOn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{words.steps[row.step]}</td>
              <td>
                <BankMark country={row.bank} />
              </td>
              {languages.map((one) => (
                <td key={one} lang={one}>
                  {row.organisation.names[one] ?? <Missing />}
                </td>
              ))}
              <td>
                {row.field === null ? words.finder.allFields : grntiName(row.field, language)}
                <br />
                {row.region === null ? words.finder.wholeCountry : placeName(row.region, language)}
              </td>
              <td>
                {row.counterparts.length === 0 ? <Missing /> : null}
                {row.counterparts.map(({ organisation }) => (
                  <div key={organisation.id}>
                    <ShownName names={organisation.names} />
                  </div>
                ))}
              </td>
              <td>{formatDay(row.checkedOn, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
