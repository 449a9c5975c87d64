import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { isLanguage } from '../../../../shared/language.ts';
import { send } from '../../../../ui/api-context.ts';
import { ownPath } from '../../../../ui/back-address.ts';
import { readForm } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { readNameForm, textOf } from '../../web/name-form-input.ts';
import { useShownName } from '../../web/shown-name.tsx';
import { personEndpoints } from '../contract.ts';
import { SignUpAccountStep, useSignUpLabels } from './sign-up-account-step.tsx';
import { startFromProposals, type SignUpValues } from './sign-up-input.ts';
import { SignUpNameStep } from './sign-up-name-step.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const token = searchParams.get('invitation') ?? '';
  const back = ownPath(searchParams.get('back')) ?? '';
  if (token === '') return { token, back, invitation: undefined, problem: undefined };
  const read = await send(context, organisationEndpoints.readInvitation, { token });
  return read.ok
    ? { token, back, invitation: read.output, problem: undefined }
    : { token: '', back, invitation: undefined, problem: read.problem };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const fields = await readForm(request);
  const typed = textOf(fields.typed);
  if (fields.intent !== 'create') {
    const proposed = await send(context, personEndpoints.proposeNames, { typed });
    if (proposed.ok)
      return { typed, start: startFromProposals(proposed.output), problem: undefined, values: undefined };
    return data(
      { typed, start: undefined, problem: proposed.problem, values: undefined },
      { status: proposed.problem.status },
    );
  }
  const { name, proposedForms } = readNameForm(fields);
  const language = languageFrom(params);
  const values: SignUpValues = {
    email: textOf(fields.email),
    language: isLanguage(fields.language) ? fields.language : language,
    timeZone: textOf(fields.timeZone),
    listedPublicly: textOf(fields.listedPublicly) !== '',
    consent: textOf(fields.consent) !== '',
  };
  const invitationToken = textOf(fields.invitationToken);
  const sent = await send(context, personEndpoints.signUp, {
    ...values,
    name,
    proposedForms,
    password: typeof fields.password === 'string' ? fields.password : '',
    ...(invitationToken === '' ? {} : { invitationToken }),
  });
  if (sent.ok) return redirect(ownPath(fields.back) ?? `/${language}/profile`);
  const start = { name, proposed: proposedForms, others: {} };
  return data({ typed, start, problem: sent.problem, values }, { status: sent.problem.status });
}

export default function SignUp() {
  const { token, back, invitation, problem: loadProblem } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).signUp;
  const labels = useSignUpLabels();
  const shown = useShownName();
  const path = usePath();
  const start = answer?.start;
  return (
    <div className="narrow">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="help">
        {words.step(start ? 2 : 1)}: {start ? words.stepAccount : words.stepName}
      </p>
      {invitation ? <p className="notice">{words.invited(shown(invitation.organisation.names))}</p> : null}
      <FormProblem problem={answer?.problem ?? loadProblem} labels={labels} />
      {start ? (
        <SignUpAccountStep
          start={start}
          typed={answer.typed}
          values={answer.values}
          problem={answer.problem}
          invitedEmail={invitation?.email}
          back={back}
          token={token}
        />
      ) : (
        <SignUpNameStep typed={answer?.typed} problem={answer?.problem} />
      )}
      <p className="form-foot">
        {words.hasAccount}{' '}
        <a href={`${path('/sign-in')}${back === '' ? '' : `?back=${encodeURIComponent(back)}`}`}>
          {useWords(screenWords).signIn.title}
        </a>
      </p>
    </div>
  );
}
