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
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { planEndpoints } from '../contract.ts';
import { itemAsTyped, ItemForm, typedItem, useItemLabels } from './item-form.tsx';
import { ItemVersions } from './item-versions.tsx';
import { SpokenWords } from './plan-items.tsx';
import { ProgressForm, typedProgress } from './progress-form.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? '';
  const itemId = params['itemId'] ?? '';
  const plan = await load(context, planEndpoints.get, { id });
  const { versions } = await load(context, planEndpoints.itemVersions, { id, itemId });
  return { plan, versions, itemId };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const itemId = params['itemId'] ?? '';
  const revision = textOfField(form, 'revision');
  const isProgress = textOfField(form, 'intent') === 'progress';
  const typed = isProgress ? undefined : typedItem(form);
  const progress = isProgress ? typedProgress(form) : undefined;
  const sent = progress
    ? await send(context, planEndpoints.reportProgress, { id, itemId, revision, ...progress })
    : await send(context, planEndpoints.changeItem, { id, itemId, revision, ...typedItem(form) });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/plans/${id}`);
  return data({ problem: sent.problem, typed, progress }, { status: sent.problem.status });
}

/** One measure or milestone: how it stands, its versions, and the forms of officers. */
export default function ItemPage() {
  const { plan, versions, itemId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(planWords);
  const path = usePath();
  const language = useLanguage();
  const labels = useItemLabels();
  const item = plan.items.find(({ id }) => id === itemId);
  if (!item) return null;
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <title>{item.title.text}</title>
      <p>
        <a href={path(`/programmes/plans/${plan.id}`)}>
          <ShownName names={plan.names} />
        </a>
      </p>
      <h1>
        <SpokenWords said={item.title} />
      </h1>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <FactList
        facts={[
          { label: words.itemStatus, value: words.itemStatuses[item.status] },
          { label: words.dueOn, value: formatDay(item.dueOn, language) },
          { label: words.doneOn, value: item.doneOn && formatDay(item.doneOn, language) },
          {
            label: words.indicator,
            value: item.indicator.text === '' ? null : <SpokenWords said={item.indicator} />,
          },
          { label: words.responsibleCn, value: item.responsibleCn },
          { label: words.responsibleRu, value: item.responsibleRu },
          { label: words.evidence, value: item.evidence ? <SpokenText {...item.evidence} /> : null },
        ]}
      />
      {plan.actsFor === null ? null : (
        <>
          {item.status === 'dropped' ? null : (
            <section>
              <h2>{words.report}</h2>
              <ProgressForm item={item} typed={answer?.progress} errors={answer?.progress ? errors : {}} />
            </section>
          )}
          <section>
            <h2>{words.changeItem}</h2>
            <ItemForm
              typed={answer?.typed ?? itemAsTyped(item)}
              errors={answer?.typed ? errors : {}}
              revision={item.revision}
              isAgreed={plan.standing === 'agreed'}
            />
          </section>
        </>
      )}
      <ItemVersions versions={versions} />
    </>
  );
}
