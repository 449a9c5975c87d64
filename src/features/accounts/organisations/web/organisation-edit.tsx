import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { readForm } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { textOf } from '../../web/name-form-input.ts';
import { useShownName } from '../../web/shown-name.tsx';
import { organisationEndpoints } from '../contract.ts';
import { organisationInput, readOrganisationForm, valuesOfOrganisation } from './organisation-form-input.ts';
import { OrganisationForm } from './organisation-form.tsx';
import { loadForMembers } from './require-internal.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { organisation: await loadForMembers(context, params.id, (internal) => internal.mayEdit) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const values = readOrganisationForm(fields);
  const revision = Number(textOf(fields.revision));
  const input = { id: params.id, revision, ...organisationInput(values) };
  const sent = await send(context, organisationEndpoints.update, input);
  if (!sent.ok) return data({ problem: sent.problem, values, revision }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/partners/${sent.output.id}`);
}

export default function OrganisationEdit() {
  const { organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).organisationForm;
  const shown = useShownName();
  const path = usePath();
  return (
    <div className="reading">
      <title>{words.editTitle}</title>
      <h1>{words.editTitle}</h1>
      <p>{shown(organisation.names)}</p>
      <OrganisationForm
        values={answer?.values ?? valuesOfOrganisation(organisation)}
        problem={answer?.problem}
        submitLabel={words.save}
        cancelPath={path(`/partners/${organisation.id}`)}
        presentKind={organisation.kind}
        revision={answer?.revision ?? organisation.revision}
        translations={organisation.translations.profile}
      />
    </div>
  );
}
