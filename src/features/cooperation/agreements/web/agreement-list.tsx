import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { agreementWords } from '../../messages/agreement-words.ts';
import { termsWords } from '../../messages/terms-words.ts';
import { rightsEndpoints } from '../../rights/contract.ts';
import { LicenceWordTable } from '../../rights/web/licence-words.tsx';
import { textOfForm } from '../../web/money-of-form.ts';
import { agreementEndpoints } from '../contract.ts';
import { agreementKinds } from '../vocabulary.ts';
import { AgreementItems } from './agreement-section.tsx';
import { subjectOfAddress } from './subject-of-address.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const subject = subjectOfAddress(request.url);
  const list = await load(context, agreementEndpoints.list, subject);
  const { licenceWords } = await load(context, rightsEndpoints.defaults, {});
  return { subject, list, licenceWords };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { ...subjectOfAddress(request.url), kind: textOfForm(form, 'kind') };
  const sent = await send(context, agreementEndpoints.create, input);
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/agreements/${sent.output.id}`);
}

/** The agreements of one interest or project, with the form to begin another. */
export default function AgreementList() {
  const { subject, list, licenceWords } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(agreementWords);
  const terms = useWords(termsWords);
  const path = usePath();
  const query = `subject=${subject.subjectKind}&id=${subject.subjectId}`;
  return (
    <>
      <title>{`${words.listTitle} · ${list.subject.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/${subject.subjectKind}s/${subject.subjectId}`)}>{list.subject.number}</a>{' '}
        <SpokenText text={list.subject.title} language={list.subject.titleLanguage} />
        {' · '}
        <a href={path(`/licence-terms?${query}`)}>{terms.title}</a>
      </p>
      <h1>{words.listTitle}</h1>
      <p>{words.listLead}</p>
      <ProblemSummary problem={answer?.problem} labels={{ kind: words.chooseKind }} />
      <AgreementItems agreements={list.agreements} />
      <ExportLinks path="/api/exports/agreements-of-record" asked={subject} />
      {list.mayCreate ? (
        <section aria-labelledby="create">
          <h2 id="create">{words.create}</h2>
          <p>{words.createLead}</p>
          <p className="help">{words.notLaw}</p>
          <p className="notice">
            <ScriptRuns text={words.notPermit} />
          </p>
          <form method="post">
            <fieldset className="field" id="f-kind">
              <legend>{words.chooseKind}</legend>
              {agreementKinds.map((kind) => (
                <label key={kind} className="choice">
                  <input type="radio" name="kind" value={kind} required />
                  <span>{words.kinds[kind]}</span>
                </label>
              ))}
            </fieldset>
            <button className="button primary" type="submit">
              {words.begin}
            </button>
          </form>
          <LicenceWordTable licences={licenceWords} />
        </section>
      ) : (
        <p>{words.notIntroduced}</p>
      )}
    </>
  );
}
