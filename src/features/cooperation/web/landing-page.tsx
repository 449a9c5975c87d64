import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send, type PageContext } from '../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { currencies } from '../../../shared/money.ts';
import type { Language } from '../../../shared/language.ts';
import { landings } from '../landing/contract.ts';
import { landingWords } from '../messages/landing-words.ts';
import { modesWords } from '../messages/modes-words.ts';
import { LandingFacts } from './landing-facts.tsx';
import { FollowUpForms, LandingForm, StageForm } from './landing-forms.tsx';
import { Ageing, FollowUps, loadLanding, Stages } from './landing-section.tsx';
import { moneyOfForm, textOfForm, typedOf } from './money-of-form.ts';

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadLanding(context, params['projectId'] ?? '');
}

function sendForm(context: PageContext, projectId: string, form: FormData, language: Language) {
  const text = (name: string) => textOfForm(form, name);
  switch (text('intent')) {
    case 'confirm':
      return send(context, landings.confirm, { projectId, revision: text('revision') });
    case 'followUp':
      return send(context, landings.followUp, {
        projectId,
        months: text('months'),
        standing: text('standing'),
        jobs: text('jobs'),
        salesBand: text('salesBand'),
        remarks: text('remarks'),
      });
    case 'stage':
      return send(context, landings.reachStage, {
        projectId,
        stage: text('stage'),
        reachedOn: text('reachedOn'),
        evidence: text('evidence'),
        cost: moneyOfForm(form, 'cost', language),
      });
    default:
      return send(context, landings.put, {
        projectId,
        revision: text('revision'),
        kind: text('kind'),
        landedOn: text('landedOn'),
        region: text('region'),
        place: text('place'),
        built: text('built'),
        product: text('product'),
        jobs: text('jobs'),
        investment: currencies.flatMap((_, at) => moneyOfForm(form, `investment.${at}`, language) ?? []),
        firstPayment: moneyOfForm(form, 'firstPayment', language),
        firstPaymentOn: text('firstPaymentOn'),
        evidence: text('evidence'),
      });
  }
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const projectId = params['projectId'] ?? '';
  const sent = await sendForm(context, projectId, form, language);
  if (sent.ok) return redirect(`/${language}/projects/${projectId}/landing`);
  return data(
    { problem: sent.problem, typed: typedOf(form), at: textOfForm(form, 'intent') },
    { status: sent.problem.status },
  );
}

/** What came of a project: the record, its confirmation by both sides, follow-up and absorption. */
export default function LandingPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(landingWords);
  const { toProject } = useWords(modesWords);
  const path = usePath();
  const refused = (at: string) =>
    answer?.at === at
      ? { typed: answer.typed, errors: errorsByPath(answer.problem) }
      : { typed: undefined, errors: {} };
  return (
    <>
      <title>{words.title}</title>
      <p>
        <a href={path(`/projects/${view.projectId}`)}>{toProject}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          kind: words.kind,
          landedOn: words.landedOn,
          region: words.region,
          place: words.place,
          built: words.built,
          jobs: words.jobs,
          investment: words.investment,
          firstPayment: words.firstPayment,
          firstPaymentOn: words.firstPaymentOn,
          evidence: words.evidence,
          reachedOn: words.reachedOn,
          standing: words.standing,
          salesBand: words.salesBand,
        }}
      />
      <Ageing view={view} />
      {view.landing ? <LandingFacts landing={view.landing} /> : <p className="quiet">{words.none}</p>}
      {view.mayConfirm && view.landing ? (
        <form method="post">
          <input type="hidden" name="intent" value="confirm" />
          <input type="hidden" name="revision" value={view.landing.revision} />
          <p className="help">{words.confirmHelp}</p>
          <button className="button primary" type="submit">
            {words.confirm}
          </button>
        </form>
      ) : null}
      {view.mayWrite ? <LandingForm view={view} {...refused('put')} /> : null}
      <FollowUps view={view} />
      {view.mayWrite ? <FollowUpForms view={view} {...refused('followUp')} /> : null}
      <p className="help">{words.absorptionLead}</p>
      <Stages view={view} />
      {view.mayWrite ? <StageForm view={view} {...refused('stage')} /> : null}
    </>
  );
}
