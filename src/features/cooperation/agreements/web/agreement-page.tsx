import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { agreementWords } from '../../messages/agreement-words.ts';
import { rightsEndpoints } from '../../rights/contract.ts';
import { LicenceWordTable } from '../../rights/web/licence-words.tsx';
import { textOfForm, typedOf } from '../../web/money-of-form.ts';
import { agreementEndpoints, type AgreementView } from '../contract.ts';
import { licenceOfKind } from '../vocabulary.ts';
import { runCommand } from './agreement-action.ts';
import { Blanks } from './blanks-form.tsx';
import { ChangeList } from './change-list.tsx';
import { ClausePair } from './clause-pair.tsx';
import { ConfirmText, Downloads } from './confirm-text.tsx';
import { Proposals } from './proposals.tsx';
import { Signing } from './signing.tsx';
import type { Typed } from './typed-values.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const agreement = await load(context, agreementEndpoints.get, { id: params['id'] ?? '' });
  const templates = await load(context, agreementEndpoints.templates, {});
  const licence = licenceOfKind[agreement.kind];
  const defaults = licence ? await load(context, rightsEndpoints.defaults, {}) : undefined;
  return {
    agreement,
    templates,
    licenceWords: defaults?.licenceWords.filter((one) => one.licence === licence) ?? [],
  };
}

const places: Record<string, string> = { values: 'blanks', propose: 'proposals', sign: 'signing' };

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const done = await runCommand(context, params['id'] ?? '', form, language);
  if (done.ok) return redirect(`/${language}/agreements/${done.id}#${done.anchor}`);
  const command = textOfForm(form, 'command');
  const at = command === 'edit' ? `clause-${textOfForm(form, 'clauseId')}` : (places[command] ?? command);
  const typed: Typed = { at, values: typedOf(form) };
  return data({ problem: done.problem, typed }, { status: done.problem.status });
}

/** One bilingual agreement: both columns, what changed, who confirmed, what was signed. */
export default function AgreementPage() {
  const { agreement, templates, licenceWords } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(agreementWords);
  const language = useLanguage();
  const errors = errorsByPath(answer?.problem);
  const labels = Object.fromEntries(
    Object.entries(templates.variables).map(([name, variable]) => [
      `values.${name}`,
      variable.labels[language],
    ]),
  );
  const shared = { agreement, templates, errors, typed: answer?.typed };
  return (
    <>
      <title>{`${agreement.number} · ${words.kinds[agreement.kind]} · ${words.siteName}`}</title>
      <ProblemSummary
        problem={answer?.problem}
        labels={{ ...labels, signedOn: words.signedOn, languages: words.signedLanguages }}
      />
      <Head agreement={agreement} />
      <Downloads agreement={agreement} />
      {licenceWords.length > 0 ? <LicenceWordTable licences={licenceWords} /> : null}
      <Blanks {...shared} />
      <section aria-labelledby="clauses">
        <h2 id="clauses">{words.clauses}</h2>
        <ol className="clauses">
          {agreement.clauses.map((clause) => (
            <ClausePair key={clause.id} clause={clause} {...shared} />
          ))}
        </ol>
      </section>
      <Proposals {...shared} />
      <ConfirmText agreement={agreement} />
      <Signing {...shared} />
      <section aria-labelledby="history" className="no-print">
        <h2 id="history">{words.history}</h2>
        <ChangeList changes={agreement.history} />
      </section>
    </>
  );
}

function Head({ agreement }: { agreement: AgreementView }) {
  const words = useWords(agreementWords);
  const path = usePath();
  const { subject, names } = agreement;
  const home = `/${subject.subjectKind}s/${subject.subjectId}`;
  const list = `/agreements?subject=${subject.subjectKind}&id=${subject.subjectId}`;
  const sides = [`${names.zh} (${words.columns.zh})`, `${names.ru} (${words.columns.ru})`].join(' · ');
  return (
    <header id="standing">
      <p>
        <a href={path(list)}>{words.listTitle}</a>
      </p>
      <h1>
        <span lang="zh">{agreement.title.zh}</span>
        {' · '}
        <span lang="ru">{agreement.title.ru}</span>
      </h1>
      {agreement.staleClauses > 0 ? (
        <p className="notice warn">{words.staleCount(agreement.staleClauses)}</p>
      ) : null}
      <FactList
        facts={[
          { label: words.number, value: agreement.number },
          { label: words.kind, value: words.kinds[agreement.kind] },
          { label: words.state, value: words.states[agreement.state] },
          { label: words.revision, value: String(agreement.revision) },
          {
            label: words.subject,
            value: (
              <>
                <a href={path(home)}>{subject.number}</a>{' '}
                <SpokenText text={subject.title} language={subject.titleLanguage} />
              </>
            ),
          },
          { label: words.parties, value: sides },
          { label: words.authentic, value: words.authenticChoices[agreement.authentic] },
          ...(agreement.supersedes
            ? [
                {
                  label: words.supersedes,
                  value: (
                    <a href={path(`/agreements/${agreement.supersedes.id}`)}>{agreement.supersedes.number}</a>
                  ),
                },
              ]
            : []),
          ...(agreement.amendment
            ? [
                {
                  label: words.amendment,
                  value: (
                    <a href={path(`/agreements/${agreement.amendment.id}`)}>{agreement.amendment.number}</a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p className="help">{words.notLaw}</p>
      {agreement.kind === 'letterOfIntent' ? (
        <p className="notice">
          <ScriptRuns text={words.notPermit} />
        </p>
      ) : null}
      {agreement.state === 'draft' ? <p className="help">{words.authenticHelp}</p> : null}
    </header>
  );
}
