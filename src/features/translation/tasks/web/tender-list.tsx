import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { Language } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay, formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import { tenderWords } from '../../messages/tender-words.ts';
import { languagePairs } from '../profiles/contract.ts';
import { tenderEndpoints, type TenderView } from '../tenders/contract.ts';
import { Choice } from './task-board.tsx';
import { usePairName, valueIn } from './task-parts.tsx';
import { useTaskRoles } from './task-tabs.tsx';

const states = ['open', 'closed', 'awarded', 'cancelled'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const value = valueIn(params);
  const [tenders, drafts] = await Promise.all([
    load(context, tenderEndpoints.list, inputFromPairs(params)),
    send(context, tenderEndpoints.drafts, {}),
  ]);
  return {
    tenders,
    drafts: drafts.ok ? drafts.output : undefined,
    filter: { pair: value('pair'), state: value('state') },
  };
}

/** Tenders for translations, for everybody. */
export default function TenderList() {
  const { tenders, drafts, filter } = useLoaderData<typeof loader>();
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const language = useLanguage();
  const path = usePath();
  const pairName = usePairName();
  const { isCoordinator } = useTaskRoles();
  return (
    <>
      <title>{`${words.title} · ${common.siteName}`}</title>
      <h1>{words.title}</h1>
      <p className="reading">{words.lead}</p>
      {isCoordinator ? (
        <p>
          <a className="button" href={path('/desk/translation/tenders/new')}>
            {words.write}
          </a>
        </p>
      ) : null}
      <form className="inline-fields" role="search">
        <Choice
          name="pair"
          label={words.pair}
          chosen={filter.pair}
          choices={[
            { value: '', label: words.anyPair },
            ...languagePairs.map((value) => ({
              value,
              label: pairName(...(value.split('-') as [Language, Language])),
            })),
          ]}
        />
        <Choice
          name="state"
          label={words.state}
          chosen={filter.state}
          choices={[
            { value: '', label: words.anyState },
            ...states.map((value) => ({ value, label: words.states[value] })),
          ]}
        />
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      <p className="list-state">{words.found(tenders.total, formatNumber(tenders.total, language))}</p>
      {tenders.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      <TenderItems tenders={tenders.items} />
      {tenders.total > 0 ? <ExportLinks path="/api/exports/translation-tenders" /> : null}
      <Pager {...tenders} />
      {drafts === undefined ? null : (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{words.drafts}</h2>
          {drafts.items.length === 0 ? <p className="help">{words.nothingDrafted}</p> : null}
          <TenderItems tenders={drafts.items} />
        </section>
      )}
    </>
  );
}

function TenderItems({ tenders }: { tenders: readonly TenderView[] }) {
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const pairName = usePairName();
  return (
    <ul className="record-list">
      {tenders.map((tender) => (
        <li key={tender.id}>
          <h3>
            <a href={path(`/tenders/${tender.id}`)}>{tender.title[language]}</a>
          </h3>
          <ul className="facts-line">
            <li>{tender.number}</li>
            <li>
              <strong>{words.states[tender.state]}</strong>
            </li>
            {tender.pairs.map((pair) => (
              <li key={pair}>{pairName(...(pair.split('-') as [Language, Language]))}</li>
            ))}
            {tender.characters === null ? null : (
              <li>{common.characters(tender.characters, formatNumber(tender.characters, language))}</li>
            )}
            <li>
              {words.bidsUntil}
              {common.colon}
              {formatMoment(tender.bidsUntil, language, timeZone)}
            </li>
            <li>
              {words.deliverOn}
              {common.colon}
              {formatDay(tender.deliverOn, language)}
            </li>
          </ul>
        </li>
      ))}
    </ul>
  );
}
