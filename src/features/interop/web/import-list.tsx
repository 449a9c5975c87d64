import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { importEndpoints, type ImportBrief } from '../imports/contract.ts';
import { importWords } from '../messages/import-words.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const list = await load(context, importEndpoints.list, asked as never);
  return { ...list, of: asked.of === 'all' ? ('all' as const) : ('own' as const) };
}

/** Imports of tables with how far each is; administrators may look at everybody’s. */
export default function ImportList() {
  const { items, total, page, pageSize, asOf, of } = useLoaderData<typeof loader>();
  const words = useWords(importWords);
  const language = useLanguage();
  const path = usePath();
  const { roles, timeZone } = useViewer();
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>
        <a className="button primary" href={path('/imports/new')}>
          {words.begin}
        </a>
      </p>
      {roles.includes('administrator') ? (
        <p className="row">
          {of === 'all' ? <a href={path('/imports')}>{words.own}</a> : <strong>{words.own}</strong>}
          {of === 'all' ? <strong>{words.all}</strong> : <a href={path('/imports?of=all')}>{words.all}</a>}
        </p>
      ) : null}
      {of === 'all' ? <p className="help">{words.allAbout}</p> : null}
      {items.length === 0 ? (
        <p className="notice">{of === 'all' ? words.noneOfAll : words.none}</p>
      ) : (
        <ul className="record-list">
          {items.map((one) => (
            <ImportItem key={one.id} one={one} isOwn={of === 'own'} />
          ))}
        </ul>
      )}
      {total === 0 ? null : <ExportLinks path="/api/exports/imports" />}
      <Pager page={page} pageSize={pageSize} total={total} />
      <p className="help">{words.asOf(formatMoment(asOf, language, timeZone))}</p>
    </>
  );
}

function ImportItem({ one, isOwn }: { one: ImportBrief; isOwn: boolean }) {
  const words = useWords(importWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  return (
    <li>
      <h2 className="record-title">
        {isOwn ? <a href={path(`/imports/${one.id}`)}>{one.fileName}</a> : one.fileName}
      </h2>
      <ul className="facts-line">
        <li>{words.kindName(one.kind)}</li>
        <li>{words.states[one.state]}</li>
        {one.rowCount === null ? null : (
          <li>{words.countOf(one.rowCount, formatNumber(one.rowCount, language))}</li>
        )}
        {isOwn ? null : <li>{one.startedBy.name}</li>}
        <li>{formatMoment(one.startedAt, language, timeZone)}</li>
      </ul>
    </li>
  );
}
