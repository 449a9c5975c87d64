import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { rightsWords } from '../../messages/rights-words.ts';
import { textOfForm, typedOf } from '../../web/money-of-form.ts';
import { rightsEndpoints } from '../contract.ts';
import { AnnexSection } from './annex-section.tsx';
import { ConfirmSection, HistorySection } from './confirm-section.tsx';
import { DispositionSection } from './disposition-section.tsx';
import { FilingSection } from './filing-section.tsx';
import { ForegroundSection } from './foreground-section.tsx';
import { LicenceWordTable } from './licence-words.tsx';
import { runCommand } from './rights-action.ts';
import { SilentLaw, StandingSection } from './standing-section.tsx';
import type { TypedForm } from './typed-form.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return {
    sheet: await load(context, rightsEndpoints.get, { id: params['id'] ?? '' }),
    defaults: await load(context, rightsEndpoints.defaults, {}),
  };
}

const places: Record<string, string> = {
  foreground: 'foreground',
  firstFiling: 'filing',
  recordFiling: 'filing',
  addDisposition: 'dispositions',
  removeDisposition: 'dispositions',
  confirm: 'confirm',
};

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const sent = await runCommand(context, id, form, language);
  const command = textOfForm(form, 'command');
  if (sent.ok) return redirect(`/${language}/projects/${id}/rights#${places[command] ?? 'annex'}`);
  const typed: TypedForm = {
    command,
    at: textOfForm(form, 'itemId') || textOfForm(form, 'organisationId'),
    values: typedOf(form),
  };
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The rights sheet of a project: what is missing, what contradicts, and the forms of both sides. */
export default function RightsPage() {
  const { sheet, defaults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(rightsWords);
  const path = usePath();
  const { project } = sheet;
  const shared = { sheet, errors: errorsByPath(answer?.problem), typed: answer?.typed };
  return (
    <>
      <title>{`${words.title} · ${project.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/projects/${project.id}`)}>{project.number}</a>{' '}
        <SpokenText text={project.title} language={project.titleLanguage} />
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="no-print">
        <a href={`/api/projects/${project.id}/rights/file?format=pdf`}>{words.print}</a>
        {' · '}
        <a href={`/api/projects/${project.id}/rights/file?format=docx`}>{words.docx}</a>
      </p>
      <ProblemSummary
        problem={answer?.problem}
        labels={{ ...words.fields, filedOn: words.filedOn, number: words.filingNumber, years: words.years }}
      />
      <StandingSection sheet={sheet} />
      <AnnexSection {...shared} />
      <ForegroundSection {...shared} />
      <DispositionSection {...shared} />
      <FilingSection {...shared} />
      <ConfirmSection sheet={sheet} />
      <SilentLaw sheet={sheet} defaults={defaults} />
      <LicenceWordTable licences={defaults.licenceWords} />
      <HistorySection sheet={sheet} />
    </>
  );
}
