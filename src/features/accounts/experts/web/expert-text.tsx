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
import { expertWords } from '../../messages/expert-words.ts';
import { WordingPage } from '../../wordings/web/wording-page.tsx';
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
  return (
    <WordingPage
      title={words.textTitle(ui.languageNames[textLanguage])}
      back={<a href={path(`/partners/experts/${one.id}`)}>{one.displayName}</a>}
      labels={Object.fromEntries(fields.map(({ name, label }) => [name, label]))}
      {...{ one, textLanguage, fields, answer, words }}
    />
  );
}
