import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { planEndpoints } from '../contract.ts';
import { emptyItem, ItemForm, typedItem, useItemLabels } from './item-form.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { plan: await load(context, planEndpoints.get, { id: params['id'] ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const id = params['id'] ?? '';
  const typed = typedItem(await request.formData());
  const sent = await send(context, planEndpoints.addItem, { id, ...typed });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/plans/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** An officer adds a measure or milestone. */
export default function ItemNew() {
  const { plan } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(planWords);
  const path = usePath();
  const labels = useItemLabels();
  return (
    <>
      <title>{words.addItem}</title>
      <p>
        <a href={path(`/programmes/plans/${plan.id}`)}>{words.toPlan}</a>
      </p>
      <h1>{words.addItem}</h1>
      <p className="lead">
        <ShownName names={plan.names} />
      </p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <ItemForm
        typed={answer?.typed ?? emptyItem}
        errors={errorsByPath(answer?.problem)}
        isAgreed={plan.standing === 'agreed'}
      />
    </>
  );
}
