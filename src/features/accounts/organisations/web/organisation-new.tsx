import {
  data,
  redirect,
  useActionData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { readForm } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { personEndpoints } from '../../people/contract.ts';
import { organisationEndpoints } from '../contract.ts';
import { organisationInput, readOrganisationForm } from './organisation-form-input.ts';
import { OrganisationForm } from './organisation-form.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  await load(context, personEndpoints.me, {});
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const values = readOrganisationForm(await readForm(request));
  const sent = await send(context, organisationEndpoints.create, organisationInput(values));
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/partners/${sent.output.id}`);
}

export default function OrganisationNew() {
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).organisationForm;
  const path = usePath();
  return (
    <div className="reading">
      <title>{words.newTitle}</title>
      <h1>{words.newTitle}</h1>
      <p>{words.lead}</p>
      <OrganisationForm
        values={answer?.values}
        problem={answer?.problem}
        submitLabel={words.create}
        cancelPath={path('/partners')}
      />
    </div>
  );
}
