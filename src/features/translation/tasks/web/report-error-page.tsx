import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import { ReportErrorForm } from '../../web/report-error.tsx';
import { reportEndpoints } from '../reports/contract.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const about = await load(context, reportEndpoints.about, { versionId: params.get('versionId') ?? '' });
  return { about, quote: params.get('quote') ?? '', isSent: params.has('sent') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = Object.fromEntries(await request.formData()) as Record<string, string>;
  const sent = await send(context, reportEndpoints.report, values);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  const query = new URLSearchParams({ versionId: values['versionId'] ?? '', sent: '1' });
  return redirect(`${new URL(request.url).pathname}?${query.toString()}`);
}

/** Any reader, signed in or not, tells what is wrong in a translation. */
export default function ReportErrorPage() {
  const { about, quote, isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(taskWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const { signedIn } = useViewer();
  return (
    <>
      <title>{`${words.reportTitle} · ${words.siteName}`}</title>
      <h1>{words.reportTitle}</h1>
      <p className="list-state">
        {words.reportAbout(ui.languageNames[about.from], ui.languageNames[about.to])}
        {about.recordNumber === null ? null : ` · ${about.recordNumber}`}
        {about.title === null ? null : (
          <>
            {' · '}
            <SpokenText text={about.title} language={about.from} />
          </>
        )}
      </p>
      {isSent ? (
        <div className="notice" role="status">
          <p>{words.reportSent}</p>
          {signedIn ? (
            <p>
              <a href={path('/desk/translation/reports')}>{words.reportFollowed}</a>
            </p>
          ) : null}
        </div>
      ) : (
        <>
          <p className="reading">{words.reportLead}</p>
          {signedIn ? null : <p className="help">{words.reportNotSigned}</p>}
          <ReportErrorForm versionId={about.versionId} answer={answer} quote={quote} />
        </>
      )}
    </>
  );
}
