import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { planEndpoints } from '../contract.ts';
import { loadContinuable, PlanForm, planInput, typedPlan, usePlanLabels } from './plan-form.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  return { continuable: await loadContinuable(context) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const typed = typedPlan(await request.formData());
  const sent = await send(context, planEndpoints.begin, planInput(typed));
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/plans/${sent.output.id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** An officer begins a plan. */
export default function PlanNew() {
  const { continuable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(planWords);
  const path = usePath();
  const labels = usePlanLabels();
  return (
    <>
      <title>{words.beginTitle}</title>
      <p>
        <a href={path('/programmes/plans')}>{words.back}</a>
      </p>
      <h1>{words.beginTitle}</h1>
      <p className="lead">{words.beginLead}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <PlanForm
        typed={answer?.typed ?? {}}
        errors={errorsByPath(answer?.problem)}
        continuable={continuable}
      />
    </>
  );
}
