import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import { gateCasesEndpoint } from '../contract.ts';
import { caseStates, occasions } from '../vocabulary.ts';
import { GateTabs } from './gate-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = await load(context, gateCasesEndpoint, inputFromPairs(searchParams));
  const asked = (name: string) => searchParams.get(name) ?? '';
  const filter = {
    state: asked('state'),
    occasion: asked('occasion'),
    overdue: asked('overdue'),
    q: asked('q'),
  };
  return { page, filter };
}

/** What waits for compliance officers, overdue first. */
export default function GateQueue() {
  const { page, filter } = useLoaderData<typeof loader>();
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  return (
    <>
      <title>{`${words.queueTitle} · ${names.siteName}`}</title>
      <h1>{words.queueTitle}</h1>
      <GateTabs />
      <p className="reading">{words.queueLead}</p>
      <Filter filter={filter} />
      <p className="list-state">
        <strong>{words.found(page.total)}</strong>
        {' · '}
        <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      <ul className="record-list">
        {page.items.map((item) => (
          <QueuedCase key={item.id} item={item} />
        ))}
      </ul>
      {page.total > 0 ? <ExportLinks path="/api/exports/gate-cases" /> : null}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function QueuedCase({ item }: { item: Loaded['page']['items'][number] }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const path = usePath();
  const kind = `${item.subject.room}/${item.subject.kind}`;
  return (
    <li>
      <h2>
        <a href={path(`/gate/cases/${item.id}`)}>
          <SpokenText text={item.title} language={item.titleLanguage} />
        </a>
      </h2>
      <ul className="facts-line">
        {item.isOverdue ? (
          <li>
            <strong className="tag warn">{words.overdue}</strong>
          </li>
        ) : null}
        {item.dueOn === null ? null : <li>{words.dueOn(formatDay(item.dueOn, language))}</li>}
        {item.state === 'more_information' ? <li>{words.clockStopped}</li> : null}
        <li>{names.states[item.state]}</li>
        <li>{names.occasions[item.occasion]}</li>
        <li>{names.subjects[kind] ?? kind}</li>
        <li>{item.number}</li>
        {item.isBlockPending ? (
          <li>
            <strong>{words.blockPending}</strong>
          </li>
        ) : null}
        {item.hasAppeal ? (
          <li>
            <strong>{words.appealWaits}</strong>
          </li>
        ) : null}
      </ul>
    </li>
  );
}

function Filter({ filter }: { filter: Loaded['filter'] }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  return (
    <form method="get" className="inline-fields">
      <SelectField
        name="state"
        label={words.stateFilter}
        choices={caseStates.map((value) => ({ value, label: names.states[value] }))}
        defaultValue={filter.state}
        emptyLabel={words.stateWaiting}
      />
      <SelectField
        name="occasion"
        label={words.occasionFilter}
        choices={occasions.map((value) => ({ value, label: names.occasions[value] }))}
        defaultValue={filter.occasion}
        emptyLabel={words.anyOccasion}
      />
      <TextField name="q" label={words.searchFilter} defaultValue={filter.q} maxLength={200} type="search" />
      <label className="choice">
        <input type="checkbox" name="overdue" value="yes" defaultChecked={filter.overdue === 'yes'} />
        <span>{words.overdueOnly}</span>
      </label>
      <button className="button" type="submit">
        {words.filter}
      </button>
    </form>
  );
}
