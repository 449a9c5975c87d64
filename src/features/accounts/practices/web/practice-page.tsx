import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { DemoTag, FactList, Paragraphs, SpokenText } from '../../../../ui/record-parts.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { countryName } from '../../web/country-names.ts';
import { practiceWords } from '../../messages/practice-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { ShownWording } from '../../wordings/contract.ts';
import { OtherWordings, WordingState } from '../../wordings/web/wording-parts.tsx';
import { practiceEndpoints, type Practice } from '../contract.ts';
import { PracticeAnswers } from './practice-answers.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { one: await load(context, practiceEndpoints.get, { id: params.id ?? '' }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const answerId = textOfField(form, 'answerId');
  const typed = { text: textOfField(form, 'text'), reason: textOfField(form, 'reason') };
  const intent = textOfField(form, 'intent');
  const { reason } = typed;
  const sent =
    intent === 'answer'
      ? await send(context, practiceEndpoints.answer, { id, text: typed.text })
      : intent === 'removeAnswer'
        ? await send(context, practiceEndpoints.removeAnswer, { id, answerId, reason })
        : await send(context, practiceEndpoints.remove, { id, reason });
  const list = `/${languageFrom(params)}/parks/experience`;
  if (sent.ok) return redirect(intent === 'remove' ? list : `${list}/${id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** One note of practice: what was tried, what came of it, whom to ask; questions below. */
export default function PracticePage() {
  const { one } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(practiceWords);
  const path = usePath();
  const errors = errorsByPath(answer?.problem);
  const title = one.text.words.title ?? '';
  return (
    <article>
      <title>{title}</title>
      <p>
        <a href={path('/parks/experience')}>{words.toList}</a>
      </p>
      <h1>
        <SpokenText text={title} language={one.text.language} />
      </h1>
      {one.isDemo ? (
        <p>
          <DemoTag />
        </p>
      ) : null}
      <WordingState text={one.text} words={words} />
      <ProblemSummary problem={answer?.problem} labels={{ text: words.answer, reason: words.reason }} />
      {one.state === 'shown' ? null : (
        <p className="notice">
          <strong>{words.states[one.state]}</strong> {one.reason}
        </p>
      )}
      <Facts one={one} />
      <Told text={one.text} />
      {one.text.language === one.sourceLanguage ? null : <Original one={one} />}
      {one.mayEdit ? (
        <p>
          <a className="button" href={path(`/parks/experience/${one.id}/edit`)}>
            {words.edit}
          </a>
        </p>
      ) : null}
      <PracticeAnswers one={one} typed={answer?.typed} errors={errors} />
      <OtherWordings
        texts={one.texts}
        sourceLanguage={one.sourceLanguage}
        field="title"
        writeAt={one.mayTranslate ? `/parks/experience/${one.id}/texts` : null}
        words={words}
      />
      {one.mayEdit || one.mayModerate ? (
        <form method="post">
          {one.mayEdit ? null : (
            <TextAreaField
              name="reason"
              label={words.reason}
              mark="required"
              maxLength={1000}
              rows={2}
              defaultValue={answer?.typed.reason}
              errors={errors}
            />
          )}
          <button className="button" type="submit" name="intent" value="remove">
            {one.mayEdit ? words.takeBack : words.remove}
          </button>
        </form>
      ) : null}
    </article>
  );
}

function Facts({ one }: { one: Practice }) {
  const words = useWords(practiceWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <FactList
      facts={[
        { label: words.kind, value: words.kinds[one.kind] },
        { label: words.field, value: one.field && grntiName(one.field, language) },
        { label: words.country, value: one.country && countryName(one.country, language) },
        {
          label: words.organisation,
          value: one.organisation && (
            <a href={path(`/partners/${one.organisation.id}`)}>
              <ShownName names={one.organisation.names} />
            </a>
          ),
        },
        ...(one.facility
          ? [
              {
                label: words.facility,
                value: (
                  <a href={path(`/facilities/${one.facility.id}`)}>
                    <ShownName names={one.facility.names} />
                  </a>
                ),
              },
            ]
          : []),
        ...(one.authorName === null ? [] : [{ label: words.author, value: one.authorName }]),
        { label: words.writtenOn, value: formatDay(one.writtenAt, language) },
        ...(one.changedAt === one.writtenAt
          ? []
          : [{ label: words.changedOn, value: formatDay(one.changedAt, language) }]),
      ]}
    />
  );
}

const told = ['tried', 'outcome', 'figures', 'ask'] as const;

function Told({ text }: { text: ShownWording }) {
  const words = useWords(practiceWords);
  return told.map((name) =>
    text.words[name] ? (
      <section key={name}>
        <h2>{words[name]}</h2>
        <Paragraphs text={text.words[name]} language={text.language} />
      </section>
    ) : null,
  );
}

function Original({ one }: { one: Practice }) {
  const words = useWords(practiceWords);
  const source = one.texts.find(({ language }) => language === one.sourceLanguage);
  if (!source) return null;
  const said = ['title', ...told].flatMap((name) => source.words[name] ?? []).filter(Boolean);
  return (
    <details>
      <summary>{words.originalToRead}</summary>
      <Paragraphs text={said.join('\n\n')} language={source.language} />
    </details>
  );
}
