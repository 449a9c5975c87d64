import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { fileUploadContext, load, send } from '../../../../ui/api-context.ts';
import { Field } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { importEndpoints } from '../../imports/contract.ts';
import { exchangeWords } from '../../messages/exchange-words.ts';
import { workFiles, workFormats } from '../work-files/contract.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, workFiles.overview, { versionId: params.versionId ?? '' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.name === '') {
    return data({ problem: undefined, isMissing: true }, { status: 422 });
  }
  const kept = await context.get(fileUploadContext)(file);
  const sent = kept.ok
    ? await send(context, importEndpoints.start, {
        kind: 'xliff',
        fileId: kept.output.id,
        options: { versionId: params.versionId },
      })
    : kept;
  if (!sent.ok) return data({ problem: sent.problem, isMissing: false }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/desk/memory/imports/${sent.output.id}`);
}

type Overview = OutputOf<typeof workFiles.overview>;

/** A version for a translator's own tool: what can be taken out, and the form to bring it back. */
export default function TaskFiles() {
  const overview = useLoaderData<typeof loader>();
  const words = useWords(exchangeWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const { versionId, title, from, to } = overview;
  return (
    <div className="narrow">
      <title>{`${words.title(title)} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/workbench/${versionId}`)}>{words.toWorkbench}</a>
      </p>
      <h1 lang={from}>{title}</h1>
      <p>{`${ui.languageNames[from]} → ${ui.languageNames[to]}`}</p>
      <p className="reading">{words.lead}</p>
      <TakeOut versionId={versionId} />
      <BringBack overview={overview} />
      <HowTo />
    </div>
  );
}

function TakeOut({ versionId }: { versionId: string }) {
  const words = useWords(exchangeWords);
  const ui = useWords(uiWords);
  const address = `/api/translation/versions/${versionId}/files`;
  const files = [
    ...workFormats.map((format) => ({ format, href: `${address}/text?format=${format}` })),
    { format: 'tbx' as const, href: `${address}/terms` },
    { format: 'tmx' as const, href: `${address}/matches` },
  ];
  return (
    <section aria-labelledby="take-out">
      <h2 id="take-out">{words.takeOut}</h2>
      <ul>
        {files.map(({ format, href }) => (
          <li key={format}>
            <a href={href} download="">
              {words.files[format]}
            </a>
            {ui.colon}
            {words.filesAbout[format]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BringBack({ overview }: { overview: Overview }) {
  const answer = useActionData<typeof action>();
  const words = useWords(exchangeWords);
  return (
    <section aria-labelledby="bring-back">
      <h2 id="bring-back">{words.bringBack}</h2>
      {overview.mayBringBack ? (
        <form method="post" encType="multipart/form-data" className="reading">
          <p>{words.bringBackLead}</p>
          <ProblemSummary problem={answer?.problem} labels={{ file: words.file }} />
          <Field
            name="file"
            label={words.file}
            errors={answer?.isMissing ? { file: words.fileMissing } : undefined}
          >
            {(aria) => <input {...aria} type="file" accept=".xlf,.xliff,.xml" />}
          </Field>
          <button className="button primary" type="submit">
            {words.send}
          </button>
        </form>
      ) : (
        <p className="notice">{words.nothingToWrite}</p>
      )}
      <TakenOut takenOut={overview.takenOut} />
    </section>
  );
}

function TakenOut({ takenOut }: Pick<Overview, 'takenOut'>) {
  const words = useWords(exchangeWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  if (takenOut.length === 0) return null;
  return (
    <>
      <h3>{words.sentBefore}</h3>
      <ul className="help">
        {takenOut.map(({ format, at }) => (
          <li key={at}>{`${formatMoment(at, language, timeZone)} · ${words.formatOf[format]}`}</li>
        ))}
      </ul>
    </>
  );
}

function HowTo() {
  const words = useWords(exchangeWords);
  return (
    <section aria-labelledby="how-to">
      <h2 id="how-to">{words.howTo}</h2>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="reading">{words.otherTools}</p>
    </section>
  );
}
