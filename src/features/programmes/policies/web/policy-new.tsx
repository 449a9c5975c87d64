import { data, redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { policyWords } from '../../messages/policies-words.ts';
import { policyEndpoints } from '../contract.ts';
import { PolicyForm, policyInput, typedPolicy, usePolicyLabels } from './policy-form.tsx';

export async function action({ params, context, request }: ActionFunctionArgs) {
  const typed = typedPolicy(await request.formData());
  const sent = await send(context, policyEndpoints.add, policyInput(typed));
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/policies/${sent.output.id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** An officer adds a comparison. */
export default function PolicyNew() {
  const answer = useActionData<typeof action>();
  const words = useWords(policyWords);
  const path = usePath();
  const labels = usePolicyLabels();
  return (
    <>
      <title>{words.add}</title>
      <p>
        <a href={path('/programmes/policies')}>{words.back}</a>
      </p>
      <h1>{words.add}</h1>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <PolicyForm typed={answer?.typed ?? {}} errors={errorsByPath(answer?.problem)} />
    </>
  );
}
