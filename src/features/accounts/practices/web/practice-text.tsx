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
import { practiceWords } from '../../messages/practice-words.ts';
import { WordingPage } from '../../wordings/web/wording-page.tsx';
import { wordsOfForm } from '../../wordings/web/words-of-form.ts';
import { practiceEndpoints } from '../contract.ts';
import { usePracticeLabels, usePracticeWordFields } from './practice-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const one = await load(context, practiceEndpoints.get, { id: params.id ?? '' });
  const { textLanguage } = params;
  if (!isLanguage(textLanguage) || textLanguage === one.sourceLanguage) throw data(null, { status: 404 });
  if (!one.mayTranslate) throw data(null, { status: 403 });
  return { one, textLanguage };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const typed = wordsOfForm(await request.formData(), 'practice');
  const id = params.id ?? '';
  const input = { id, language: params.textLanguage ?? '', ...typed };
  const sent = await send(context, practiceEndpoints.saveText, input as never);
  if (sent.ok) return redirect(`/${languageFrom(params)}/parks/experience/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** A note in another language, the original above. */
export default function PracticeText() {
  const { one, textLanguage } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(practiceWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const fields = usePracticeWordFields();
  const labels = usePracticeLabels();
  return (
    <WordingPage
      title={words.textTitle(ui.languageNames[textLanguage])}
      back={<a href={path(`/parks/experience/${one.id}`)}>{one.text.words.title}</a>}
      labels={labels}
      {...{ one, textLanguage, fields, answer, words }}
    />
  );
}
