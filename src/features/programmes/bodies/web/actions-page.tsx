import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { askedText } from '../../../../ui/asked-filters.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { registerWords } from '../../messages/register-words.ts';
import { actions } from '../action-contract.ts';
import { bodies } from '../contract.ts';
import { actionViews } from '../vocabulary.ts';
import { ActionTable } from './action-table.tsx';
import { useBankName } from './bank-name.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const [page, all] = await Promise.all([
    load(context, actions.list, given as object),
    load(context, bodies.list, { pageSize: 100 }),
  ]);
  const asked = (name: string) => askedText(given, name);
  return {
    page,
    bodies: all.items.map(({ id, names }) => ({ id, names })),
    asked: {
      view: asked('view') || 'open',
      bodyId: asked('bodyId'),
      bank: asked('bank'),
      dueUntil: asked('dueUntil'),
    },
  };
}

/** The open-actions report: over all bodies, of both sides, the same work once. */
export default function ActionsPage() {
  const { page, bodies: known, asked } = useLoaderData<typeof loader>();
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const { toProgrammes } = useWords(registerWords);
  const path = usePath();
  const name = useShownName();
  const bankName = useBankName();
  const { counts } = page;
  return (
    <>
      <title>{words.actionsTitle}</title>
      <p>
        <a href={path('/programmes')}>{toProgrammes}</a>
      </p>
      <h1>{words.actionsTitle}</h1>
      <p className="lead">{words.actionsLead}</p>
      <form method="get" className="filter-form" role="search">
        <SelectField
          name="view"
          label={words.view}
          emptyLabel={null}
          defaultValue={asked.view}
          choices={actionViews.map((value) => ({ value, label: words.views[value] }))}
        />
        <SelectField
          name="bodyId"
          label={words.body}
          emptyLabel={ui.any}
          defaultValue={asked.bodyId}
          choices={known.map(({ id, names }) => ({ value: id, label: name(names) }))}
        />
        <SelectField
          name="bank"
          label={words.bank}
          emptyLabel={ui.any}
          defaultValue={asked.bank}
          choices={(['cn', 'ru'] as const).map((value) => ({ value, label: bankName(value) }))}
        />
        <TextField name="dueUntil" type="date" label={words.dueUntil} defaultValue={asked.dueUntil} />
        <div className="row">
          <button className="button primary" type="submit">
            {words.filter}
          </button>
          <a href={path('/programmes/actions')}>{words.clear}</a>
        </div>
      </form>
      <p role="status">
        {words.counts(counts.open, counts.overdue, counts.closed)} ·{' '}
        {words.countsBySide(counts.openCn, counts.openRu)}
      </p>
      <p className="help">
        {ui.found(page.total)} · {words.actionsOrder} · <AsOf moment={page.asOf} />
      </p>
      <ActionTable rows={page.items} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ReportLinks />
      <ExportLinks path="/api/exports/actions" />
    </>
  );
}

/** The same report as a paper, in each language. */
function ReportLinks() {
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const { search } = useLocation();
  const addressOf = (format: string, lang: string) => {
    const query = new URLSearchParams(search);
    for (const one of ['page', 'pageSize']) query.delete(one);
    query.set('format', format);
    query.set('lang', lang);
    return `/api/programmes/actions/report?${query}`;
  };
  return (
    <p className="quiet">
      {words.take}{' '}
      {(['zh', 'ru', 'en'] as const).map((lang) => (
        <span key={lang}>
          {ui.languageNames[lang]}{' '}
          {(['pdf', 'docx'] as const).map((format) => (
            <span key={format}>
              <a href={addressOf(format, lang)} download>
                {format.toUpperCase()}
              </a>{' '}
            </span>
          ))}
        </span>
      ))}
    </p>
  );
}
