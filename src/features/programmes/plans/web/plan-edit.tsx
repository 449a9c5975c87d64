import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { planEndpoints } from '../contract.ts';
import { loadContinuable, planAsTyped, PlanForm, planInput, typedPlan, usePlanLabels } from './plan-form.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const plan = await load(context, planEndpoints.get, { id: params['id'] ?? '' });
  return { plan, continuable: await loadContinuable(context, plan) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const typed = typedPlan(form);
  const revision = textOfField(form, 'revision');
  const sent = await send(context, planEndpoints.change, { id, revision, ...planInput(typed) });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/plans/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** An officer sets a plan right and confirms it as of today. */
export default function PlanEdit() {
  const { plan, continuable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(planWords);
  const path = usePath();
  const labels = usePlanLabels();
  return (
    <>
      <title>{words.change}</title>
      <p>
        <a href={path(`/programmes/plans/${plan.id}`)}>{words.toPlan}</a>
      </p>
      <h1>{words.change}</h1>
      <p className="lead">
        <ShownName names={plan.names} />
      </p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <PlanForm
        typed={answer?.typed ?? planAsTyped(plan)}
        errors={errorsByPath(answer?.problem)}
        continuable={continuable}
        revision={plan.revision}
      />
    </>
  );
}
