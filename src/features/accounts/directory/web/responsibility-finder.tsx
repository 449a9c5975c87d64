import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { BankMark } from '../../../../ui/record-parts.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { directoryWords } from '../../messages/directory-words.ts';
import { askedFilters } from '../../web/place-filters.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { responsibilityEndpoints, type Responsibility } from '../responsibilities/contract.ts';
import { banks } from '../responsibilities/vocabulary.ts';
import { CounterpartList } from './counterpart-list.tsx';
import { ResponsibilityFacts } from './responsibility-facts.tsx';
import { ResponsibilityFilters } from './responsibility-filters.tsx';

type Found = OutputOf<(typeof responsibilityEndpoints)['find']>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return {
    found: await load(context, responsibilityEndpoints.find, input as never),
    asked: askedFilters(request),
  };
}

export default function ResponsibilityFinder() {
  const { found, asked } = useLoaderData<typeof loader>();
  const words = useWords(directoryWords).finder;
  const path = usePath();
  const { search } = useLocation();
  return (
    <>
      <title>{words.title}</title>
      <div className="row spread">
        <h1>{words.title}</h1>
        <a className="button" href={`${path('/partners/responsibilities/sheet')}${search}`}>
          {words.sheet}
        </a>
      </div>
      <p>{words.lead}</p>
      <ResponsibilityFilters asked={asked} />
      <p className="help" role="status">
        {words.found(found.total)} · {words.order} · <AsOf moment={found.asOf} />
      </p>
      <ExportLinks path="/api/exports/responsibilities" />
      {found.steps.map((step) => (
        <StepRow key={step.step} step={step} asked={asked} />
      ))}
      {asked.step ? (
        <Pager
          page={found.page}
          pageSize={found.pageSize}
          total={Math.max(...found.steps.flatMap(({ CN, RU }) => [CN.total, RU.total]))}
        />
      ) : null}
    </>
  );
}

/** One step with both banks side by side. */
function StepRow({ step, asked }: { step: Found['steps'][number]; asked: Readonly<Record<string, string>> }) {
  const words = useWords(directoryWords);
  const path = usePath();
  const narrowed = new URLSearchParams({ ...asked, step: step.step });
  return (
    <section id={step.step}>
      <h2>{words.steps[step.step]}</h2>
      <div className="both-banks">
        {banks.map((bank) => (
          <div key={bank}>
            <h3>
              <BankMark country={bank} />
            </h3>
            {step[bank].total === 0 ? <p className="missing">{words.finder.nobody}</p> : null}
            <ul className="record-list">
              {step[bank].items.map((one) => (
                <li key={one.id}>
                  <ResponsibleItem responsibility={one} />
                </li>
              ))}
            </ul>
            {!asked.step && step[bank].total > step[bank].items.length ? (
              <p>
                <a href={path(`/partners/responsibilities?${narrowed.toString()}`)}>
                  {words.finder.more(step[bank].total)}
                </a>
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

function ResponsibleItem({ responsibility }: { responsibility: Responsibility }) {
  const words = useWords(directoryWords);
  const path = usePath();
  const { organisation, level, counterparts } = responsibility;
  return (
    <>
      <strong>
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.names} />
        </a>
      </strong>{' '}
      <span className="help">{words.levels[level]}</span>
      <ResponsibilityFacts responsibility={responsibility} />
      {counterparts.length === 0 ? (
        <p className="missing">{words.finder.noCounterpart}</p>
      ) : (
        <>
          <p className="help">{words.finder.counterpart}</p>
          <CounterpartList counterparts={counterparts} />
        </>
      )}
    </>
  );
}
