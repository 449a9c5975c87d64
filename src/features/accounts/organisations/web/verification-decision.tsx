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
import { screenWords } from '../../messages/screen-words.ts';
import { NamesTable } from '../../web/directory-names.tsx';
import { FormProblem } from '../../web/form-problem.tsx';
import { useShownName } from '../../web/shown-name.tsx';
import { organisationEndpoints } from '../contract.ts';
import { OrganisationFacts } from './organisation-facts.tsx';
import { OrganisationInternal } from './organisation-internal.tsx';
import { requireDeciders } from './require-deciders.ts';
import { DecisionForm, useDecisionLabels } from './decision-form.tsx';
import { VerificationMeaning } from './verification-meaning.tsx';

export async function loader({ context, params }: LoaderFunctionArgs) {
  await requireDeciders(context);
  return { organisation: await load(context, organisationEndpoints.get, { id: params.id ?? '' }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const values = { to: text('to'), method: text('method'), reason: text('reason') };
  const { to, method, reason } = values;
  const input = { id: params.id, to, reason, ...(method === '' ? {} : { method }) };
  const sent = await send(context, organisationEndpoints.move, input);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/partners/${sent.output.id}`);
}

export default function VerificationDecision() {
  const { organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).verifications;
  const labels = useDecisionLabels();
  const shown = useShownName();
  const path = usePath();
  const title = words.decideTitle(shown(organisation.names));
  const mayMoveTo = organisation.internal?.mayMoveTo ?? [];
  return (
    <div className="reading">
      <title>{title}</title>
      <h1>{title}</h1>
      <p>
        <a href={path(`/partners/${organisation.id}`)}>{words.compare}</a>
      </p>
      <FormProblem problem={answer?.problem} labels={labels} />
      <VerificationMeaning organisation={organisation} />
      {organisation.internal ? (
        <OrganisationInternal id={organisation.id} internal={organisation.internal} />
      ) : null}
      <NamesTable record={organisation} alsoKnownAs={organisation.alsoKnownAs} />
      <OrganisationFacts organisation={organisation} />
      {mayMoveTo.length === 0 ? (
        <p className="notice">{words.noStep}</p>
      ) : (
        <DecisionForm
          from={organisation.verificationState}
          mayMoveTo={mayMoveTo}
          values={answer?.values}
          problem={answer?.problem}
        />
      )}
    </div>
  );
}
