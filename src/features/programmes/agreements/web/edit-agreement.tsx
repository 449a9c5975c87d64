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
import { registerWords } from '../../messages/register-words.ts';
import { agreementFields, agreementRegister, type AgreementView } from '../contract.ts';
import { AgreementFieldset, useAgreementLabels, type TypedFields } from './agreement-fields.tsx';
import { fieldsOfForm, typedOfForm } from './typed-agreement.ts';

/** What stands in an agreement, as the form shows it; a waiting proposal before what is public. */
export function typedOfView(view: AgreementView): TypedFields {
  const waiting = view.proposal ? agreementFields.safeParse(view.proposal.fields) : undefined;
  const kept = waiting?.success ? waiting.data : view;
  const partyIds = waiting?.success
    ? waiting.data.partyIds
    : view.parties.flatMap(({ organisationId }) => organisationId ?? []);
  const one = (value: string | null | undefined) => [value ?? ''];
  return {
    kind: [kept.kind],
    level: [kept.level],
    'names.zh': one(kept.names.zh),
    'names.ru': one(kept.names.ru),
    'names.en': one(kept.names.en),
    nameConfidence: [kept.nameConfidence],
    'subject.zh': one(kept.subject.zh),
    'subject.ru': one(kept.subject.ru),
    'subject.en': one(kept.subject.en),
    dated: one(kept.dated),
    languages: kept.languages,
    validFrom: one(kept.validFrom),
    validUntil: one(kept.validUntil),
    partyIds: [partyIds.join('\n')],
    source: one(waiting?.success ? waiting.data.source : ''),
  };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  // Asked first: it refuses everybody but officers.
  await load(context, agreementRegister.waiting, { pageSize: 1 });
  const view = await load(context, agreementRegister.get, { ref: params['ref'] ?? '' });
  return { id: view.id, revision: view.revision, typed: typedOfView(view) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = textOfField(form, 'id');
  const fields = { ...fieldsOfForm(form), id, revision: textOfField(form, 'revision') };
  const sent = await send(context, agreementRegister.propose, fields);
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/agreements/${id}`);
  return data({ problem: sent.problem, typed: typedOfForm(form) }, { status: sent.problem.status });
}

/** An officer proposes other facts of an agreement; both sides confirm them. */
export default function EditAgreement() {
  const { id, revision, typed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(registerWords);
  const path = usePath();
  const labels = useAgreementLabels();
  return (
    <>
      <title>{words.editTitle}</title>
      <p>
        <a href={path(`/programmes/agreements/${id}`)}>{words.title}</a>
      </p>
      <h1>{words.editTitle}</h1>
      <p className="lead">{words.editLead}</p>
      <ProblemSummary problem={refused?.problem} labels={labels} />
      <form method="post" className="stack">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <AgreementFieldset typed={refused?.typed ?? typed} errors={errorsByPath(refused?.problem)} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
