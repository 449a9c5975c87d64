import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { isLanguage } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { expertWords } from '../../messages/expert-words.ts';
import { OriginalWords } from '../../wordings/web/original-words.tsx';
import { WordingFields } from '../../wordings/web/wording-fields.tsx';
import { wordsOfForm } from '../../wordings/web/words-of-form.ts';
import { expertEndpoints } from '../contract.ts';
import { useExpertWordFields } from './expert-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const one = await load(context, expertEndpoints.get, { id: params.id ?? '' });
  const { textLanguage } = params;
  if (!isLanguage(textLanguage) || textLanguage === one.sourceLanguage) throw data(null, { status: 404 });
  if (!one.mayTranslate) throw data(null, { status: 403 });
  return { one, textLanguage };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const typed = wordsOfForm(await request.formData(), 'expert');
  const id = params.id ?? '';
  const input = { id, language: params.textLanguage ?? '', ...typed };
  const sent = await send(context, expertEndpoints.saveText, input as never);
  if (sent.ok) return redirect(`/${languageFrom(params)}/partners/experts/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The words of an expert in another language, the original above. */
export default function ExpertText() {
  const { one, textLanguage } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(expertWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const fields = useExpertWordFields();
  const said = answer?.typed ?? one.texts.find(({ language }) => language === textLanguage)?.words;
  const title = words.textTitle(ui.languageNames[textLanguage]);
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path(`/partners/experts/${one.id}`)}>{one.displayName}</a>
      </p>
      <h1>{title}</h1>
      <OriginalWords title={words.original} fields={fields} texts={one.texts} language={one.sourceLanguage} />
      <ProblemSummary
        problem={answer?.problem}
        labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      />
      <form method="post">
        <WordingFields
          fields={fields}
          values={said}
          errors={errorsByPath(answer?.problem)}
          lang={textLanguage}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}
