import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, viewerContext } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { askedText } from '../../../../ui/asked-filters.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { NameTruthLine } from '../../../accounts/web/directory-names.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { registerWords } from '../../messages/register-words.ts';
import { writeLooseDay } from '../../web/fact-parts.tsx';
import { bodies, type BodyBrief } from '../contract.ts';
import { bodyKinds, bodyStatuses } from '../vocabulary.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, bodies.list, given as object);
  const asked = (name: string) => askedText(given, name);
  const mayAdd = context.get(viewerContext).roles.includes('programme_officer');
  return { page, kind: asked('kind'), status: asked('status'), mayAdd };
}

/** Committees, sub-committees, working groups and dialogues. */
export default function BodyList() {
  const { page, kind, status, mayAdd } = useLoaderData<typeof loader>();
  const words = useWords(bodiesWords);
  const ui = useWords(uiWords);
  const { toProgrammes } = useWords(registerWords);
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <p>
        <a href={path('/programmes')}>{toProgrammes}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <FilterForm asked={{ kind, status }} path={path('/programmes/bodies')} words={words}>
        <FilterSelect
          name="kind"
          label={words.kind}
          defaultValue={kind}
          values={bodyKinds}
          names={words.kinds}
        />
        <FilterSelect
          name="status"
          label={words.status}
          defaultValue={status}
          values={bodyStatuses}
          names={words.statuses}
        />
      </FilterForm>
      <p className="help" role="status">
        {ui.found(page.total)} · {words.order} · <AsOf moment={page.asOf} />
      </p>
      <p className="row">
        <a className="button" href={path('/programmes/actions')}>
          {words.actionsTitle}
        </a>
        {mayAdd ? (
          <a className="button" href={path('/programmes/bodies/new')}>
            {words.newBody}
          </a>
        ) : null}
      </p>
      {page.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      <ul className="record-list">
        {page.items.map((body) => (
          <li key={body.id}>
            <BodyRow body={body} />
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/bodies" />
      <FeedLink path="/feeds/search.atom?kind=body&kind=session" title={words.title} />
    </>
  );
}

function BodyRow({ body }: { body: BodyBrief }) {
  const words = useWords(bodiesWords);
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <p>
        <a href={path(`/programmes/bodies/${body.id}`)}>
          <ShownName names={body.names} />
        </a>
      </p>
      <NameTruthLine record={{ ...body, country: null }} />
      <ul className="facts-line">
        <li>{words.kinds[body.kind]}</li>
        {body.status ? <li>{words.statuses[body.status]}</li> : null}
        {body.started ? (
          <li>
            {words.started}
            {colon}
            {writeLooseDay(body.started, language)}
          </li>
        ) : null}
        {body.parent ? (
          <li>
            {words.parent}
            {colon}
            <a href={path(body.parent.path)}>
              <ShownName names={body.parent.names} />
            </a>
          </li>
        ) : null}
        {body.sessionCount > 0 ? <li>{words.sessionCount(body.sessionCount)}</li> : null}
        {body.openActionCount > 0 ? (
          <li>
            <a href={path(`/programmes/actions?bodyId=${body.id}`)}>
              {words.openActions(body.openActionCount)}
            </a>
          </li>
        ) : null}
      </ul>
    </>
  );
}
