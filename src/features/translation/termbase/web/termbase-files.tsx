import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { fileUploadContext, load, send } from '../../../../ui/api-context.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { fieldId, SelectField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { importEndpoints } from '../../imports/contract.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { domainName } from '../../web/domain-name.ts';
import { browseConcepts } from '../contract.ts';
import { readValues } from './content-of-form.ts';
import { domainChoices } from './domain-choices.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { domains } = await load(context, browseConcepts, { pageSize: 1 });
  return { domains };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const values = readValues(form);
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') {
    return data({ problem: undefined, isFileMissing: true, values }, { status: 422 });
  }
  const kept = await context.get(fileUploadContext)(file);
  const sent = kept.ok
    ? await send(context, importEndpoints.start, {
        kind: 'concepts',
        fileId: kept.output.id,
        options: {
          format: values['format'],
          asProposals: values['manner'] !== 'atOnce',
          domain: values['domain'] || undefined,
        },
      })
    : kept;
  if (!sent.ok) {
    return data({ problem: sent.problem, isFileMissing: false, values }, { status: sent.problem.status });
  }
  return redirect(`/${languageFrom(params)}/desk/memory/imports/${sent.output.id}`);
}

/** The termbase as files: taken out as TBX or a table, taken in from either. */
export default function TermbaseFiles() {
  const words = useWords(termbaseWords);
  const { back } = useWords(translationWords);
  const path = usePath();
  return (
    <div className="narrow">
      <title>{words.filesTitle}</title>
      <p>
        <a href={path('/termbase')}>{back}</a>
      </p>
      <h1>{words.filesTitle}</h1>
      <ExportSection />
      <ImportSection />
    </div>
  );
}

function useFormats() {
  const { formats } = useWords(termbaseWords);
  return (['tbx', 'csv'] as const).map((value) => ({ value, label: formats[value] }));
}

function ExportSection() {
  const { domains } = useLoaderData<typeof loader>();
  const words = useWords(termbaseWords);
  const { allDomains } = useWords(translationWords);
  const language = useLanguage();
  const formats = useFormats();
  return (
    <section aria-labelledby="export">
      <h2 id="export">{words.exportTitle}</h2>
      <p className="help">{words.exportHelp}</p>
      <form method="get" action="/api/concept-file">
        <SelectField
          name="format"
          label={words.format}
          choices={formats}
          defaultValue="tbx"
          emptyLabel={null}
        />
        <SelectField
          name="domain"
          label={words.field}
          choices={domains.map(({ value, count }) => ({
            value,
            label: `${domainName(value, language)} (${count})`,
          }))}
          emptyLabel={allDomains}
        />
        <label className="choice">
          <input type="checkbox" name="decided" value="yes" />
          <span>{words.onlyDecided}</span>
        </label>
        <button className="button primary" type="submit">
          {words.download}
        </button>
      </form>
    </section>
  );
}

function ImportSection() {
  const answer = useActionData<typeof action>();
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  const formats = useFormats();
  const { values } = answer ?? {};
  return (
    <section aria-labelledby="import">
      <h2 id="import">{words.importTitle}</h2>
      <p className="help">{words.importHelp}</p>
      {viewer.signedIn ? null : (
        <p className="notice">
          <a href={signInPath(language, `/${language}/termbase/files`)}>{words.importSignIn}</a>
        </p>
      )}
      <ProblemSummary problem={answer?.problem} />
      {viewer.signedIn ? (
        <form method="post" encType="multipart/form-data">
          <FileField isMissing={answer?.isFileMissing ?? false} />
          <SelectField
            name="format"
            label={words.format}
            choices={formats}
            defaultValue={values?.['format'] ?? 'tbx'}
            emptyLabel={null}
          />
          <SelectField
            name="domain"
            label={words.importDomain}
            choices={domainChoices(language)}
            defaultValue={values?.['domain'] ?? '00'}
            emptyLabel={null}
          />
          <fieldset className="field">
            <legend>{words.manner}</legend>
            {(['asProposals', 'atOnce'] as const).map((manner) => (
              <label key={manner} className="choice">
                <input
                  type="radio"
                  name="manner"
                  value={manner}
                  defaultChecked={(values?.['manner'] ?? 'asProposals') === manner}
                />
                <span>{words[manner]}</span>
              </label>
            ))}
          </fieldset>
          <p className="row">
            <button className="button primary" type="submit">
              {words.startImport}
            </button>
            <a className="button" href={path('/desk/memory')}>
              {words.toImports}
            </a>
          </p>
        </form>
      ) : null}
    </section>
  );
}

function FileField({ isMissing }: { isMissing: boolean }) {
  const words = useWords(termbaseWords);
  const id = fieldId('file');
  return (
    <div className="field" data-invalid={isMissing ? '' : undefined}>
      <label htmlFor={id}>{words.file}</label>
      <input
        id={id}
        type="file"
        name="file"
        accept=".tbx,.xml,.csv"
        aria-invalid={isMissing ? true : undefined}
        aria-describedby={isMissing ? `${id}-error` : undefined}
      />
      {isMissing ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          {words.chooseFile}
        </p>
      ) : null}
    </div>
  );
}
