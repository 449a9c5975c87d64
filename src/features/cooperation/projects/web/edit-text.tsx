import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { isLanguage } from '../../../../shared/language.ts';
import { send } from '../../../../ui/api-context.ts';
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { projectEndpoints } from '../contract.ts';
import { goalMax, summaryMax, titleMax } from '../vocabulary.ts';
import { changedMeanwhile, EditFrame, first, loadFull, readTyped } from './edit-parts.tsx';
import { useProjectWords } from './project-names.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = params['language'];
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  return { project: await loadFull(context, params['id'] ?? ''), language };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = readTyped(await request.formData());
  const id = params['id'] ?? '';
  const endpoint =
    first(typed, 'command') === 'draft' ? projectEndpoints.draftText : projectEndpoints.saveText;
  const words = Object.fromEntries(Object.entries(typed).map(([name, [value]]) => [name, value]));
  const sent = await send(context, endpoint, { ...words, id, language: params['language'] });
  if (sent.ok) return redirect(`/${languageFrom(params)}/projects/${id}#project-card`);
  const changes = await changedMeanwhile(context, sent.problem, id, first(typed, 'revision'));
  return data({ problem: sent.problem, typed, changes }, { status: sent.problem.status });
}

/** The card in one language, beside the original. */
export default function EditText() {
  const { project, language } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const ui = useWords(uiWords);
  const stored = project.texts.find((text) => text.language === language);
  const source = project.texts.find((text) => text.language === project.sourceLanguage);
  const errors = errorsByPath(refused?.problem);
  const isOriginal = language === project.sourceLanguage;
  const value = (name: 'title' | 'goal' | 'summary') => first(refused?.typed, name) ?? stored?.[name];
  const labels = { title: words.title, goal: words.goal, summary: words.summary };
  const common = { errors, lang: language };
  return (
    <EditFrame
      project={project}
      title={words.editText(ui.languageNames[language])}
      refused={refused}
      labels={labels}
    >
      {isOriginal ? null : (
        <form method="post">
          <input type="hidden" name="revision" value={project.revision} />
          <button className="button" type="submit" name="command" value="draft">
            {words.draft}
          </button>
          <p className="help">{words.draftHelp}</p>
        </form>
      )}
      <div className="side-by-side">
        <form method="post">
          <input type="hidden" name="revision" value={project.revision} />
          <TextField
            {...common}
            name="title"
            label={words.title}
            mark="required"
            maxLength={titleMax}
            defaultValue={value('title')}
          />
          <TextAreaField
            {...common}
            name="goal"
            label={words.goal}
            maxLength={goalMax}
            defaultValue={value('goal')}
          />
          <TextAreaField
            {...common}
            name="summary"
            label={words.summary}
            rows={10}
            maxLength={summaryMax}
            defaultValue={value('summary')}
          />
          <button className="button primary" type="submit">
            {words.save}
          </button>
        </form>
        {isOriginal || source === undefined ? null : (
          <section aria-labelledby="original">
            <h2 id="original">
              {words.originalBeside}
              {words.colon}
              {ui.languageNames[source.language]}
            </h2>
            <p lang={source.language}>
              <strong>{source.title}</strong>
            </p>
            <Paragraphs text={source.goal} language={source.language} />
            <Paragraphs text={source.summary} language={source.language} />
          </section>
        )}
      </div>
    </EditFrame>
  );
}
