import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { enginesWords } from '../../messages/engines-words.ts';
import { engineEndpoints } from '../contract.ts';
import { TrialForm, type TrialValues } from './trial-form.tsx';
import { TrialResult } from './trial-result.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return load(context, engineEndpoints.get, {});
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const valueOf = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const values: TrialValues = {
    text: valueOf('text'),
    from: valueOf('from'),
    to: valueOf('to'),
    domain: valueOf('domain').trim(),
  };
  const { domain, ...asked } = values;
  const answer = await send(context, engineEndpoints.try, { ...asked, ...(domain !== '' && { domain }) });
  if (answer.ok) return { values, result: answer.output };
  return data({ values, problem: answer.problem }, { status: answer.problem.status });
}

type EngineState = OutputOf<typeof engineEndpoints.get>;

/** The translation engine for administrators: how it does, what it owes, and a place to try it. */
export default function EnginePage() {
  const { engine, owed, asOf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(enginesWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/translation/board')}>{words.toTasks}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <section aria-labelledby="engine-state">
        <h2 id="engine-state">{words.state}</h2>
        <p className="help">
          <AsOf moment={asOf} />
        </p>
        {engine === null ? <p className="notice">{words.off}</p> : <EngineFacts engine={engine} />}
      </section>
      <OwedDrafts owed={owed} />
      {engine === null ? null : (
        <section aria-labelledby="engine-trial">
          <h2 id="engine-trial">{words.tryTitle}</h2>
          <p>{words.tryLead}</p>
          {answer && 'result' in answer ? (
            <TrialResult result={answer.result} values={answer.values} />
          ) : null}
          <TrialForm
            values={answer?.values}
            problem={answer && 'problem' in answer ? answer.problem : undefined}
          />
        </section>
      )}
    </>
  );
}

function EngineFacts({ engine }: { engine: NonNullable<EngineState['engine']> }) {
  const words = useWords(enginesWords);
  const language = useLanguage();
  const viewer = useViewer();
  const number = (value: number) => formatNumber(value, language);
  const { lastFault, lastFaultAt } = engine;
  return (
    <FactList
      facts={[
        { label: words.engine, value: engine.engine },
        { label: words.model, value: engine.model === '' ? words.noModel : engine.model },
        { label: words.circuit, value: words.circuits[engine.circuit] },
        {
          label: words.budget,
          value: words.ofBudget(number(engine.charactersToday), number(engine.charactersPerDay)),
        },
        { label: words.texts, value: engine.mayReadAll ? words.textsAll : words.textsPublic },
        {
          label: words.lastFault,
          value:
            lastFault === null || lastFaultAt === null
              ? words.noFault
              : words.faultAt(words.faults[lastFault], formatMoment(lastFaultAt, language, viewer.timeZone)),
        },
      ]}
    />
  );
}

function OwedDrafts({ owed }: Pick<EngineState, 'owed'>) {
  const words = useWords(enginesWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="engine-owed">
      <h2 id="engine-owed">{words.owed}</h2>
      {owed.length === 0 ? (
        <p className="help">{words.owedNone}</p>
      ) : (
        <ScrollBox labelledBy="engine-owed">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.why}</th>
                <th scope="col">{words.versions}</th>
              </tr>
            </thead>
            <tbody>
              {owed.map(({ fault, versions }) => (
                <tr key={fault}>
                  <th scope="row">{words.faults[fault]}</th>
                  <td className="figure">{formatNumber(versions, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
