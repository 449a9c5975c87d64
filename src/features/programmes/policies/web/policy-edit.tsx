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
import { policyWords } from '../../messages/policies-words.ts';
import { policyEndpoints } from '../contract.ts';
import { policyAsTyped, PolicyForm, policyInput, typedPolicy, usePolicyLabels } from './policy-form.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { policy: await load(context, policyEndpoints.get, { id: params['id'] ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const typed = typedPolicy(form);
  const revision = textOfField(form, 'revision');
  const sent = await send(context, policyEndpoints.change, { id, revision, ...policyInput(typed) });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/policies/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** An officer changes a comparison; the old text stays readable. */
export default function PolicyEdit() {
  const { policy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(policyWords);
  const path = usePath();
  const labels = usePolicyLabels();
  return (
    <>
      <title>{words.change}</title>
      <p>
        <a href={path(`/programmes/policies/${policy.id}`)}>
          <ShownName names={policy.title} />
        </a>
      </p>
      <h1>{words.change}</h1>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <PolicyForm
        typed={answer?.typed ?? policyAsTyped(policy)}
        errors={errorsByPath(answer?.problem)}
        revision={policy.revision}
      />
    </>
  );
}
