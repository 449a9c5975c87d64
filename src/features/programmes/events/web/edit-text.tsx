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
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { bodyMax, titleMax } from '../vocabulary.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await load(context, eventEndpoints.get, { id: params.id ?? '' });
  const wished = params.language;
  return { event, into: isLanguage(wished) ? wished : languageFrom(params) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const values = { title: textOfField(form, 'title'), body: textOfField(form, 'body') };
  const wish = {
    id: params.id,
    language: params.language,
    revision: textOfField(form, 'revision'),
    ...values,
  };
  const sent = await send(context, eventEndpoints.saveText, wish);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/events/${sent.output.id}`);
}

/** Title and text in one language, with the original above. */
export default function EditText() {
  const { event, into } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(eventWords);
  const { languageNames } = useWords(uiWords);
  const path = usePath();
  const errors = errorsByPath(answer?.problem);
  const source = event.texts.find(({ language }) => language === event.sourceLanguage);
  const kept = event.texts.find(({ language }) => language === into);
  const title = words.editText(languageNames[into]);
  return (
    <div className="narrow">
      <title>{`${title} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/events/${event.id}`)} lang={event.title.language}>
          {event.title.text}
        </a>
      </p>
      <h1>{title}</h1>
      {event.mayEdit ? (
        <>
          {source && source.language !== into ? (
            <section>
              <h2 lang={source.language}>{source.title}</h2>
              <Paragraphs text={source.body} language={source.language} />
            </section>
          ) : null}
          <form method="post">
            <ProblemSummary
              problem={answer?.problem}
              labels={{ title: words.titleIn(languageNames[into]) }}
            />
            <input type="hidden" name="revision" value={event.revision} />
            <TextField
              name="title"
              label={words.titleIn(languageNames[into])}
              mark="required"
              lang={into}
              errors={errors}
              defaultValue={answer?.values.title ?? kept?.title}
              maxLength={titleMax}
            />
            <TextAreaField
              name="body"
              label={words.textIn(languageNames[into])}
              lang={into}
              errors={errors}
              defaultValue={answer?.values.body ?? kept?.body}
              maxLength={bodyMax}
              rows={12}
            />
            <button className="button primary" type="submit">
              {words.save}
            </button>
          </form>
        </>
      ) : (
        <p className="notice">{words.errors['programmes.event.preparersOnly']}</p>
      )}
    </div>
  );
}
