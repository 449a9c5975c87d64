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
import { Field, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { claimEndpoints, type Claim } from '../claims/contract.ts';

const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,.docx,.odt';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { standing: await load(context, claimEndpoints.standing, { id: params.id ?? '' }) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const back = () => redirect(`/${languageFrom(params)}/partners/${params.id ?? ''}/claim`);
  const values = { position: textOfField(form, 'position'), workMail: textOfField(form, 'workMail') };
  const refuse = (problem: Problem) => data({ problem, values }, { status: problem.status });
  if (textOfField(form, 'intent') === 'withdraw') {
    const sent = await send(context, claimEndpoints.withdraw, { id: textOfField(form, 'claimId') });
    return sent.ok ? back() : refuse(sent.problem);
  }
  const fileIds: string[] = [];
  for (const file of form.getAll('fileIds')) {
    if (!(file instanceof File) || file.size === 0) continue;
    const kept = await context.get(fileUploadContext)(file);
    if (!kept.ok) return refuse(kept.problem);
    fileIds.push(kept.output.id);
  }
  const sent = await send(context, claimEndpoints.make, { id: params.id, ...values, fileIds });
  return sent.ok ? back() : refuse(sent.problem);
}

export default function ClaimProfile() {
  const { standing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(directoryWords).claim;
  const language = useLanguage();
  const path = usePath();
  const { signedIn } = useViewer();
  const { organisation, own, isClaimable } = standing;
  const at = `/partners/${organisation.id}`;
  const labels = { position: words.position, fileIds: words.files, workMail: words.workMail };
  return (
    <div className="reading">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>
        <a href={path(at)}>
          <ShownName names={organisation.names} />
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
        <ClaimForm website={standing.website} answer={answer} />
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

type Answer = { problem: Problem; values: { position: string; workMail: string } };

function ClaimForm({ website, answer }: { website: string | null; answer: Answer | undefined }) {
  const words = useWords(directoryWords).claim;
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <p>{words.lead}</p>
      <form method="post" encType="multipart/form-data">
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
        {website === null ? (
          <p className="help">{words.noWebsite}</p>
        ) : (
          <TextField
            name="workMail"
            type="email"
            label={words.workMail}
            help={words.workMailHelp(new URL(website).hostname.replace(/^www\./, ''))}
            defaultValue={answer?.values.workMail}
            maxLength={254}
            errors={errors}
          />
        )}
        <button className="button primary" type="submit">
          {words.send}
        </button>
      </form>
    </>
  );
}
