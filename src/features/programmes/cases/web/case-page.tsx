import {
  data,
  Outlet,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { FactRowLink } from '../../../../ui/fact-row-link.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { NamesTable, NameTruthLine } from '../../../accounts/web/directory-names.tsx';
import { FactSources } from '../../../accounts/web/fact-sources.tsx';
import { PlaceLine } from '../../../accounts/web/place-line.tsx';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { caseWords } from '../../messages/cases-words.ts';
import { scienceFieldName } from '../../plans/science-fields.ts';
import { FactLinks, FigureTable, homeOfNames, writeLooseDay } from '../../web/fact-parts.tsx';
import { caseEndpoints, type CaseView } from '../contract.ts';
import type { CaseStage } from '../vocabulary.ts';
import { CaseReview } from './case-review.tsx';
import { CaseStages } from './case-stages.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { view: await load(context, caseEndpoints.get, { id: params['id'] ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const text = (name: string) => textOfField(form, name);
  const isReview = text('intent') === 'review';
  const sent = isReview
    ? await send(context, caseEndpoints.review, {
        id,
        decision: text('decision') as 'show',
        reason: text('reason'),
      })
    : await send(context, caseEndpoints.recordStage, {
        id,
        stage: text('stage') as CaseStage,
        reachedOn: text('reachedOn'),
        evidence: text('evidence'),
      });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/cases/${id}`);
  const typed = {
    reason: text('reason'),
    stage: text('stage'),
    reachedOn: text('reachedOn'),
    evidence: text('evidence'),
  };
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** One case: facts, milestones as a timeline, stages of introduced technology, figures and sources. */
export default function CasePage() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(caseWords);
  const shown = useShownName();
  const path = usePath();
  const errors = errorsByPath(answer?.problem);
  return (
    <article>
      <title>{shown(view.names)}</title>
      <p>
        <a href={path('/programmes/cases')}>{words.back}</a>
      </p>
      <h1>
        <ShownName names={view.names} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      <NameTruthLine record={{ ...view, country: homeOfNames }} />
      {view.isGuarded ? <p className="notice">{words.guarded}</p> : null}
      <ProblemSummary
        problem={answer?.problem}
        labels={{ reason: words.reviewReason, reachedOn: words.reachedOn, evidence: words.evidence }}
      />
      <CaseReview view={view} typed={answer?.typed.reason ?? ''} errors={errors} />
      <Facts view={view} />
      <Milestones view={view} />
      {view.kind === 'technology-transfer' ? (
        <CaseStages view={view} typed={answer?.typed} errors={errors} />
      ) : null}
      <FigureTable figures={view.figures} factKey={view.factKey} />
      <NamesTable record={{ ...view, country: homeOfNames }} alsoKnownAs={[]} />
      <FactSources {...view} translations={[]} />
    </article>
  );
}

function Facts({ view }: { view: CaseView }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const listed = (names: string[]) => names.join(language === 'zh' ? '、' : ', ');
  return (
    <>
      <FactList
        facts={[
          { label: words.kind, value: words.kinds[view.kind] },
          { label: words.status, value: view.status && words.statuses[view.status] },
          { label: words.mode, value: listed(view.modes.map((mode) => words.modes[mode])) },
          {
            label: words.fields,
            value: listed(view.fields.map((field) => scienceFieldName(field, language))),
          },
          { label: words.place, value: view.country ? <PlaceLine {...view} /> : null },
          { label: words.parties, value: <FactLinks links={view.parties} /> },
          { label: words.related, value: <FactLinks links={view.related} /> },
        ]}
      />
      <p className="help">
        {words.loadedOn(formatDay(view.loadedAt, language))}{' '}
        {view.factKey ? <FactRowLink factKey={view.factKey} /> : null}
      </p>
    </>
  );
}

function Milestones({ view }: { view: CaseView }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  return (
    <section>
      <h2>{words.milestones}</h2>
      {view.milestones.length === 0 ? (
        <p className="quiet">{words.noMilestones}</p>
      ) : (
        <ol className="plain-list">
          {view.milestones.map(({ date, event }) => (
            <li key={`${date} ${event.en ?? event.zh ?? event.ru ?? ''}`}>
              <time dateTime={date}>{writeLooseDay(date, language)}</time> <ShownName names={event} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
