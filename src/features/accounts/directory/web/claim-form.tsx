import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { fileUploadContext, load, send } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { Field, SelectField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName, useShownName } from '../../web/shown-name.tsx';
import { claimEndpoints, type Claim, type ClaimStanding } from '../claims/contract.ts';
import type { Subject } from '../freshness/rules.ts';
import { profilePath } from './profile-path.ts';

const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,.docx,.odt';

export async function loadClaim(subject: Subject, { context, params }: LoaderFunctionArgs) {
  return { standing: await load(context, claimEndpoints.standing, { subject, id: params.id ?? '' }) };
}

/** Makes a claim with its proof, or takes the own one back; then the page shows how it stands. */
export async function actOnClaim(subject: Subject, { request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const back = () => redirect(`/${languageFrom(params)}${profilePath({ subject, id })}/claim`);
  const text = (name: string) => textOfField(form, name);
  const values = { position: text('position'), workMail: text('workMail'), operatorId: text('operatorId') };
  const refuse = (problem: Problem) => data({ problem, values }, { status: problem.status });
  if (text('intent') === 'withdraw') {
    const sent = await send(context, claimEndpoints.withdraw, { id: text('claimId') });
    return sent.ok ? back() : refuse(sent.problem);
  }
  const fileIds: string[] = [];
  for (const file of form.getAll('fileIds')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const kept = await context.get(fileUploadContext)(file);
    if (!kept.ok) return refuse(kept.problem);
    fileIds.push(kept.output.id);
  }
  const sent = await send(context, claimEndpoints.make, { subject, id, ...values, fileIds });
  return sent.ok ? back() : refuse(sent.problem);
}

/** The page on which a profile is claimed, of an organisation or a facility. */
export function ClaimPage() {
  const { standing } = useLoaderData<typeof loadClaim>();
  const answer = useActionData<typeof actOnClaim>();
  const words = useWords(directoryWords).claim;
  const language = useLanguage();
  const path = usePath();
  const { signedIn } = useViewer();
  const { profile, own, isClaimable } = standing;
  const at = profilePath(profile);
  const labels = {
    position: words.position,
    fileIds: words.files,
    workMail: words.workMail,
    operatorId: words.operator,
  };
  return (
    <div className="reading">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>
        <a href={path(at)}>
          <ShownName names={profile.names} />
        </a>
      </p>
      <FormProblem problem={answer?.problem} labels={labels} />
      {own ? <OwnClaim claim={own} /> : null}
      {!isClaimable ? <p>{words.closed}</p> : null}
      {isClaimable && !signedIn ? (
        <p>
          <a className="button" href={signInPath(language, `/${language}${at}/claim`)}>
            {words.signIn}
          </a>
        </p>
      ) : null}
      {isClaimable && signedIn && own?.state !== 'open' ? (
        <ClaimForm standing={standing} answer={answer} />
      ) : null}
    </div>
  );
}

function OwnClaim({ claim }: { claim: Claim }) {
  const words = useWords(directoryWords).claim;
  const language = useLanguage();
  return (
    <section>
      <h2>{words.own}</h2>
      <p role="status">
        {words.states[claim.state]} · {words.made(formatDay(claim.madeAt, language))}
        {claim.workMail === null ? null : (
          <>
            {' '}
            · {claim.workMail} ({claim.mailProvenAt === null ? words.mailOpen : words.mailProven})
          </>
        )}
      </p>
      {claim.reason === '' ? null : <blockquote>{claim.reason}</blockquote>}
      {claim.state === 'open' ? (
        <form method="post">
          <input type="hidden" name="claimId" value={claim.id} />
          <button className="button" name="intent" value="withdraw" type="submit">
            {words.withdraw}
          </button>
        </form>
      ) : null}
    </section>
  );
}

type Answer = { problem: Problem; values: { position: string; workMail: string; operatorId: string } };
type FormProps = { standing: ClaimStanding; answer: Answer | undefined };

function ClaimForm({ standing, answer }: FormProps) {
  const words = useWords(directoryWords).claim;
  const path = usePath();
  const isFacility = standing.profile.subject === 'facility';
  const errors = errorsByPath(answer?.problem);
  if (isFacility && standing.mayActFor.length === 0) {
    return (
      <>
        <p>{words.leadFacility}</p>
        <p className="notice">
          {words.noOrganisation} <a href={path('/partners/new')}>{words.register}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{isFacility ? words.leadFacility : words.lead}</p>
      <form method="post" encType="multipart/form-data">
        {isFacility ? <OperatorField standing={standing} answer={answer} /> : null}
        <TextField
          name="position"
          mark="required"
          label={words.position}
          defaultValue={answer?.values.position}
          maxLength={200}
          errors={errors}
        />
        <Field name="fileIds" label={words.files} help={words.filesHelp} errors={errors}>
          {(aria) => <input {...aria} type="file" multiple accept={acceptedFiles} />}
        </Field>
        <WorkMailField standing={standing} answer={answer} />
        <button className="button primary" type="submit">
          {words.send}
        </button>
      </form>
    </>
  );
}

function OperatorField({ standing: { mayActFor }, answer }: FormProps) {
  const words = useWords(directoryWords).claim;
  const shown = useShownName();
  return (
    <SelectField
      name="operatorId"
      mark="required"
      label={words.operator}
      defaultValue={answer?.values.operatorId ?? mayActFor[0]?.id}
      choices={mayActFor.map(({ id, names }) => ({ value: id, label: shown(names) }))}
      errors={errorsByPath(answer?.problem)}
    />
  );
}

/** An address proves something only where a website is on record: of the organisation, or of who keeps the facility. */
function WorkMailField({ standing: { profile, website, mayActFor }, answer }: FormProps) {
  const words = useWords(directoryWords).claim;
  const sites = profile.subject === 'facility' ? mayActFor.map((one) => one.website) : [website];
  const [site] = sites.flatMap((one) => one ?? []);
  if (site === undefined) return <p className="help">{words.noWebsite}</p>;
  return (
    <TextField
      name="workMail"
      type="email"
      label={words.workMail}
      help={
        sites.length > 1
          ? words.workMailOperator
          : words.workMailHelp(new URL(site).hostname.replace(/^www\./, ''))
      }
      defaultValue={answer?.values.workMail}
      maxLength={254}
      errors={errorsByPath(answer?.problem)}
    />
  );
}
