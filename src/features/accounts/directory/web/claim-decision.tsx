import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay, formatFileSize } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { directoryWords } from '../../messages/directory-words.ts';
import { VerificationMark } from '../../organisations/web/organisation-item.tsx';
import { NamesTable } from '../../web/directory-names.tsx';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { claimEndpoints, type Claim } from '../claims/contract.ts';
import { groundsOf } from '../claims/rules.ts';
import type { Subject } from '../freshness/rules.ts';
import { profilePath } from './profile-path.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const input = { subject: params.subject as Subject, id: params.id ?? '' };
  return { claimed: await load(context, claimEndpoints.ofProfile, input) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = textOfField(form, 'id');
  const text = (name: string) => textOfField(form, ownName(id, name));
  const values = { id, decision: text('decision'), ground: text('ground'), reason: text('reason') };
  const sent = await send(context, claimEndpoints.decide, values);
  if (!sent.ok) {
    const fields = sent.problem.fields?.map((field) => ({ ...field, path: ownName(id, field.path) }));
    const problem = { ...sent.problem, ...(fields && { fields }) };
    return data({ problem, values }, { status: problem.status });
  }
  return redirect(`/${languageFrom(params)}/desk/claims/${params.subject ?? ''}/${params.id ?? ''}`);
}

/** Several claims stand on one page: each has fields of its own name. */
function ownName(claimId: string, name: string): string {
  return `${claimId}.${name}`;
}

type Answer = { problem: Problem; values: { id: string; decision: string; ground: string; reason: string } };

export default function ClaimDecision() {
  const { claimed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(directoryWords).decisions;
  const path = usePath();
  const { profile, claims } = claimed;
  const open = claims.filter(({ state }) => state === 'open');
  const labels = Object.fromEntries(
    open.flatMap(({ id }) =>
      (['decision', 'ground', 'reason'] as const).map((name) => [ownName(id, name), words[name]]),
    ),
  );
  return (
    <div className="reading">
      <title>{words.title}</title>
      <p>
        <a href={path('/desk/claims')}>{words.title}</a>
      </p>
      <h1>
        <a href={path(profilePath(profile))}>
          <ShownName names={profile.names} />
        </a>
      </h1>
      <NamesTable record={profile} alsoKnownAs={[]} />
      <FormProblem problem={answer?.problem} labels={labels} />
      {open.length > 1 ? <p className="notice">{words.several}</p> : null}
      {claims.length === 0 ? <p>{words.none}</p> : null}
      {claims.map((claim) => (
        <OneClaim key={claim.id} claim={claim} answer={answer?.values.id === claim.id ? answer : undefined} />
      ))}
    </div>
  );
}

function OneClaim({ claim, answer }: { claim: Claim; answer: Answer | undefined }) {
  const words = useWords(directoryWords);
  const language = useLanguage();
  const { decisions } = words;
  return (
    <section>
      <h2>{claim.claimant?.displayName ?? decisions.closedAccount}</h2>
      <FactList
        facts={[
          {
            label: decisions.state,
            value: `${words.claim.states[claim.state]} · ${words.claim.made(formatDay(claim.madeAt, language))}`,
          },
          ...(claim.operator
            ? [{ label: words.claim.operatorIs, value: <Operator operator={claim.operator} /> }]
            : []),
          { label: decisions.position, value: claim.position },
          { label: decisions.mail, value: claim.workMail === null ? null : <MailFacts claim={claim} /> },
          { label: decisions.proof, value: claim.files.length === 0 ? null : <Proof claim={claim} /> },
          ...(claim.reason === '' ? [] : [{ label: decisions.reason, value: claim.reason }]),
        ]}
      />
      {claim.state === 'open' ? <DecisionFields claim={claim} answer={answer} /> : null}
    </section>
  );
}

function Operator({ operator }: { operator: NonNullable<Claim['operator']> }) {
  const path = usePath();
  return (
    <>
      <a href={path(`/partners/${operator.id}`)}>
        <ShownName names={operator.names} />
      </a>{' '}
      <VerificationMark state={operator.verificationState} />
    </>
  );
}

function MailFacts({ claim }: { claim: Claim }) {
  const words = useWords(directoryWords);
  return (
    <>
      {claim.workMail} · {claim.isAtWebsite ? words.decisions.mailFits : words.decisions.mailDiffers} ·{' '}
      {claim.mailProvenAt === null ? words.claim.mailOpen : words.claim.mailProven}
    </>
  );
}

function Proof({ claim }: { claim: Claim }) {
  const language = useLanguage();
  return (
    <ul className="plain-list">
      {claim.files.map(({ fileId, name, size }) => (
        <li key={fileId}>
          <a href={`/api/claims/${claim.id}/files/${fileId}`} download>
            {name}
          </a>{' '}
          <span className="help">{formatFileSize(size, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function DecisionFields({ claim, answer }: { claim: Claim; answer: Answer | undefined }) {
  const words = useWords(directoryWords).decisions;
  const own = (name: string) => ownName(claim.id, name);
  const errors = errorsByPath(answer?.problem);
  return (
    <form method="post">
      <input type="hidden" name="id" value={claim.id} />
      <SelectField
        name={own('decision')}
        mark="required"
        label={words.decision}
        defaultValue={answer?.values.decision}
        choices={[
          { value: 'accept', label: claim.subject === 'facility' ? words.acceptFacility : words.accept },
          { value: 'refuse', label: words.refuse },
        ]}
        errors={errors}
      />
      <SelectField
        name={own('ground')}
        label={words.ground}
        defaultValue={answer?.values.ground}
        choices={groundsOf(claim).map((value) => ({ value, label: words.grounds[value] }))}
        errors={errors}
      />
      <TextAreaField
        name={own('reason')}
        label={words.reason}
        help={words.reasonHelp}
        defaultValue={answer?.values.reason}
        maxLength={1000}
        rows={3}
        errors={errors}
      />
      <button className="button primary" type="submit">
        {words.decide}
      </button>
    </form>
  );
}
