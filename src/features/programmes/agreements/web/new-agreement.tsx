import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { agreementRegister } from '../contract.ts';
import { AgreementFieldset, useAgreementLabels, type TypedFields } from './agreement-fields.tsx';
import { typedOfView } from './edit-agreement.tsx';
import { fieldsOfForm, idsIn, typedOfForm } from './typed-agreement.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  // Asked first: it refuses everybody but officers.
  await load(context, agreementRegister.waiting, { pageSize: 1 });
  const restores = new URL(request.url).searchParams.get('restores');
  const earlier = restores ? await load(context, agreementRegister.get, { ref: restores }) : null;
  const typed: TypedFields = earlier
    ? { ...typedOfView(earlier), dated: [''], validFrom: [''], validUntil: [''], source: [''] }
    : {};
  return { typed, restoresId: earlier?.id ?? '' };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await send(context, agreementRegister.create, {
    ...fieldsOfForm(form),
    restoresId: textOfField(form, 'restoresId'),
    baseIds: idsIn(textOfField(form, 'baseIds')),
  });
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/agreements/${sent.output.id}`);
  return data({ problem: sent.problem, typed: typedOfForm(form) }, { status: sent.problem.status });
}

/** An officer drafts an agreement, or the renewal of one that has lapsed. */
export default function NewAgreement() {
  const { typed, restoresId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(registerWords);
  const path = usePath();
  const labels = useAgreementLabels();
  const shown: TypedFields = refused?.typed ?? typed;
  const errors = errorsByPath(refused?.problem);
  return (
    <>
      <title>{words.newAgreement}</title>
      <p>
        <a href={path('/programmes/agreements')}>{words.toRegister}</a>
      </p>
      <h1>{words.newAgreement}</h1>
      <p className="lead">{words.editLead}</p>
      <ProblemSummary problem={refused?.problem} labels={labels} />
      <form method="post" className="stack">
        <input type="hidden" name="restoresId" value={shown['restoresId']?.[0] ?? restoresId} />
        <AgreementFieldset typed={shown} errors={errors} />
        <TextAreaField
          name="baseIds"
          label={words.basesField}
          help={words.basesHelp}
          rows={3}
          errors={errors}
          defaultValue={shown['baseIds']?.[0] ?? ''}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
