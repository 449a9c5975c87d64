import {
  data,
  Outlet,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { isLanguage } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { equipmentEndpoints } from '../contract.ts';
import { EquipmentWordFields } from './equipment-word-fields.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const one = await load(context, equipmentEndpoints.get, { id: params.id ?? '' });
  const { textLanguage } = params;
  if (!isLanguage(textLanguage)) throw data(null, { status: 404 });
  const may = textLanguage === one.sourceLanguage ? one.mayEdit : one.mayTranslate;
  if (!may) throw data(null, { status: 403 });
  return { one, textLanguage };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const typed = {
    name: textOfField(form, 'name'),
    description: textOfField(form, 'description'),
    terms: textOfField(form, 'terms'),
  };
  const language = params.textLanguage ?? '';
  const sent = await send(context, equipmentEndpoints.saveText, { id, language, ...typed });
  if (sent.ok) return redirect(`/${languageFrom(params)}/equipment/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** The words in one language, the original above; the room of translation may add a draft below. */
export default function EquipmentText() {
  const { one, textLanguage } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(equipmentWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const source = one.texts.find(({ language }) => language === one.sourceLanguage);
  const said = answer?.typed ?? one.texts.find(({ language }) => language === textLanguage);
  const title = words.textTitle(ui.languageNames[textLanguage]);
  return (
    <>
      <title>{title}</title>
      <p>
        <a href={path(`/equipment/${one.id}`)}>{one.text.name}</a>
      </p>
      <h1>{title}</h1>
      {source && textLanguage !== one.sourceLanguage ? (
        <section>
          <h2>{words.original}</h2>
          <Paragraphs
            text={[source.name, source.description, source.terms].filter(Boolean).join('\n\n')}
            language={one.sourceLanguage}
          />
        </section>
      ) : null}
      <ProblemSummary
        problem={answer?.problem}
        labels={{ name: words.name, description: words.description, terms: words.terms }}
      />
      <form method="post">
        <EquipmentWordFields
          name={said?.name}
          description={said?.description}
          terms={said?.terms}
          errors={errorsByPath(answer?.problem)}
          lang={textLanguage}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
      <Outlet />
    </>
  );
}
