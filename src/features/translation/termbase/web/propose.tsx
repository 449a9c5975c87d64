import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { load, send, viewerContext } from '../../../../ui/api-context.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { getConcept } from '../contract.ts';
import { termProposals } from '../proposal-contract.ts';
import { ContentFields, useContentLabels } from './content-fields.tsx';
import {
  contentOfForm,
  readValues,
  valuesOfContent,
  wordsField,
  type FormValues,
} from './content-of-form.ts';
import { RefusedDuplicate } from './refused-duplicate.tsx';

/** `?concept=T00001` proposes a change of it; `?zh=…&ru=…&en=…&domain=…` fills a new one with words met in a text. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { pathname, search, searchParams } = new URL(request.url);
  if (!context.get(viewerContext).signedIn) {
    throw redirect(signInPath(languageFrom(params), `${pathname}${search}`));
  }
  const conceptId = searchParams.get('concept') ?? '';
  const standing = conceptId === '' ? null : await load(context, getConcept, { id: conceptId });
  const values = standing ? valuesOfContent(standing.content) : valuesOfAddress(searchParams);
  return { conceptId, values, standing };
}

function valuesOfAddress(params: URLSearchParams): FormValues {
  const values: Record<string, string> = { 'content.domain': params.get('domain') ?? '' };
  for (const language of languages) {
    values[wordsField(language, 'preferred')] = (params.get(language) ?? '').slice(0, 300);
  }
  return values;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const values = readValues(await request.formData());
  const conceptId = new URL(request.url).searchParams.get('concept') ?? '';
  const standing = conceptId === '' ? null : await load(context, getConcept, { id: conceptId });
  const sent = await send(context, termProposals.propose, {
    conceptId,
    content: contentOfForm(values, standing?.content ?? null),
    reason: values['reason'] ?? '',
  });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/termbase/proposals/${sent.output.id}?done=sent`);
}

/** The form that proposes a new concept, or a change of one. */
export default function Propose() {
  const { conceptId, values: given, standing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(termbaseWords);
  const language = useLanguage();
  const path = usePath();
  const labels = useContentLabels();
  const values = answer?.values ?? given;
  const errors = errorsByPath(answer?.problem);
  const name = standing?.concept.words[language][0] ?? conceptId;
  const title = standing ? words.changeTitle(name) : words.proposeTitle;
  return (
    <div className="form-page">
      <title>{title}</title>
      <h1>{title}</h1>
      <p className="reading">{words.proposeLead}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <RefusedDuplicate problem={answer?.problem} />
      <form method="post">
        <ContentFields values={values} errors={errors} />
        <TextAreaField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          rows={3}
          maxLength={2000}
          defaultValue={values['reason']}
          errors={errors}
        />
        <p className="row">
          <button className="button primary" type="submit">
            {words.send}
          </button>
          <a className="button" href={path(standing ? `/termbase/${conceptId}` : '/termbase')}>
            {words.cancel}
          </a>
        </p>
      </form>
    </div>
  );
}
