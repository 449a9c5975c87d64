import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { policyWords } from '../../messages/policies-words.ts';
import { standardEndpoints, type FullStandard, type StandardFacts } from '../contract.ts';
import { isAboutWatch, sendWatch } from './send-watch.ts';
import {
  standardAsTyped,
  StandardForm,
  standardInput,
  standardSigns,
  typedStandard,
  useStandardLabels,
} from './standard-form.tsx';
import { StopForm, WatchForm } from './watch-form.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const standard = await load(context, standardEndpoints.get, { id: params['id'] ?? '' });
  const query = new URL(request.url).searchParams;
  return { standard, stop: query.get('stop') ?? '', isStopped: query.has('stopped') };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const typed = isAboutWatch(form) ? undefined : typedStandard(form);
  const sent =
    typed === undefined
      ? await sendWatch(context, form)
      : await send(context, standardEndpoints.change, {
          id,
          revision: textOfField(form, 'revision'),
          ...standardInput(typed),
        });
  if (sent.ok) {
    const isStop = textOfField(form, 'intent') === 'stop';
    return redirect(`/${languageFrom(params)}/programmes/standards/${id}${isStop ? '?stopped=1' : ''}`);
  }
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** Standards that belong together with every version of the row; a mail leads here, and stops with one press. */
export default function StandardPage() {
  const { standard, stop, isStopped } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(policyWords);
  const shown = useShownName();
  const path = usePath();
  return (
    <article>
      <title>{shown(standard.subject)}</title>
      <p className="no-print">
        <a href={path('/programmes/standards')}>{words.standardsTitle}</a>
      </p>
      <h1>
        <ShownName names={standard.subject} />
      </h1>
      <StopForm stop={stop} isStopped={isStopped} />
      <ProblemSummary problem={answer?.problem} labels={useStandardLabels()} />
      <Facts facts={standard} />
      <WatchForm topic="standards" watched={standard.isWatched ? ['standards'] : []} />
      {standard.mayWrite ? (
        <details className="no-print" open={answer?.typed !== undefined}>
          <summary>{words.change}</summary>
          <StandardForm
            typed={answer?.typed ?? standardAsTyped(standard)}
            errors={errorsByPath(answer?.problem)}
            row={standard}
          />
        </details>
      ) : null}
      <Versions standard={standard} />
    </article>
  );
}

function Facts({ facts }: { facts: StandardFacts }) {
  const words = useWords(policyWords);
  return (
    <dl className="facts">
      {(['gb', 'gost', 'iso'] as const).map((name) => (
        <div key={name}>
          <dt>
            <ScriptRuns text={standardSigns[name]} />
          </dt>
          <dd>{facts[name] === null ? <Missing /> : <ScriptRuns text={facts[name]} />}</dd>
        </div>
      ))}
      {(['gbToIso', 'gostToIso', 'gbToGost'] as const).map((name) => (
        <div key={name}>
          <dt>{words[name]}</dt>
          <dd>{words.relations[facts[name]]}</dd>
        </div>
      ))}
      <div>
        <dt>{words.note}</dt>
        <dd>{Object.keys(facts.note).length > 0 ? <ShownName names={facts.note} /> : <Missing />}</dd>
      </div>
      <div>
        <dt>{words.source}</dt>
        <dd>
          <AsWritten text={facts.source} />
        </dd>
      </div>
      <div>
        <dt>{words.confidence}</dt>
        <dd>{words.confidences[facts.confidence]}</dd>
      </div>
    </dl>
  );
}

function Versions({ standard }: { standard: FullStandard }) {
  const words = useWords(policyWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section className="no-print">
      <h2>{words.versions}</h2>
      {standard.versions.map(({ revision, facts, reason, changedBy, changedAt }) => (
        <details key={revision}>
          <summary>
            {words.version(revision)}
            {' · '}
            {words.changedBy(changedBy ?? words.startingContent, formatMoment(changedAt, language, timeZone))}
          </summary>
          <p>
            {words.reason} {reason === '' ? <Missing /> : <AsWritten text={reason} />}
          </p>
          <h3>
            <ShownName names={facts.subject} />
          </h3>
          <Facts facts={facts} />
        </details>
      ))}
    </section>
  );
}
