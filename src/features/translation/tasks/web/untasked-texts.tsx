import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { versionWords } from '../../messages/version-words.ts';
import { taskEndpoints } from '../contract.ts';
import { profileEndpoints } from '../profiles/contract.ts';
import { noteCharactersMax } from '../vocabulary.ts';
import { useTranslatorChoices } from './manage-form.tsx';
import { PairFilter, useKindName, usePairName, valueIn } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

const rowsPerPage = 50;
const basePriorityDefault = '50';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const value = valueIn(params);
  const [texts, translators] = await Promise.all([
    load(context, taskEndpoints.untasked, { pageSize: rowsPerPage, ...inputFromPairs(params) }),
    load(context, profileEndpoints.list, { pageSize: 100 }),
  ]);
  const filter = { from: value('from'), to: value('to'), domain: value('domain') };
  return { texts, translators: translators.items, filter };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const values = Object.fromEntries([...form].filter(([name]) => name !== 'versionIds')) as Record<
    string,
    string
  >;
  const sent = await send(context, taskEndpoints.make, {
    ...values,
    versionIds: form.getAll('versionIds').map(String),
  });
  if (!sent.ok)
    return data({ problem: sent.problem, values, done: undefined }, { status: sent.problem.status });
  const language = languageFrom(params);
  const errors = { ...versionWords[language].errors, ...taskWords[language].errors };
  const refused = sent.output.refused.map(({ code }) => errors[code] ?? code);
  return { problem: undefined, values: {}, done: { made: sent.output.made, refused } };
}

/** Texts nobody was asked to translate yet. */
export default function UntaskedTexts() {
  const { texts, translators, filter } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(taskWords);
  return (
    <>
      <title>{`${words.untaskedTitle} · ${words.siteName}`}</title>
      <h1>{words.untaskedTitle}</h1>
      <TaskTabs />
      <p className="reading">{words.untaskedLead}</p>
      <form className="inline-fields" role="search">
        <PairFilter {...filter} />
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      {answer?.done ? <Done {...answer.done} /> : null}
      <ProblemSummary problem={answer?.problem} labels={{ versionIds: words.text }} />
      {texts.items.length === 0 ? (
        <p className="notice">{words.nothingUntasked}</p>
      ) : (
        <form method="post">
          <TextChoices texts={texts.items} />
          <OfferFields translators={translators} answer={answer} />
          <button className="button primary" type="submit">
            {words.offerSelected}
          </button>
        </form>
      )}
      {texts.total > 0 ? <ExportLinks path="/api/exports/untasked-texts" /> : null}
      <Pager {...texts} />
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;
type Done = { made: { id: string; number: string }[]; refused: string[] };

function Done({ made, refused }: Done) {
  const words = useWords(taskWords);
  const path = usePath();
  return (
    <div className="notice" role="status">
      <p>{words.madeTasks(made.length)}</p>
      <ul className="facts-line">
        {made.map(({ id, number }) => (
          <li key={id}>
            <a href={path(`/desk/translation/tasks/${id}`)}>{number}</a>
          </li>
        ))}
      </ul>
      {refused.length === 0 ? null : (
        <>
          <p>{words.refusedTasks(refused.length)}</p>
          <ul>
            {[...new Set(refused)].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function TextChoices({ texts }: { texts: Loaded['texts']['items'] }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const pairName = usePairName();
  const kindName = useKindName();
  return (
    <ScrollBox label={words.untaskedTitle} id="f-versionIds">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.languages}</th>
            <th scope="col">{words.versionState}</th>
            <th scope="col">{words.charactersHead}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((text) => (
            <tr key={text.versionId}>
              <th scope="row">
                <label className="choice">
                  <input
                    type="checkbox"
                    name="versionIds"
                    value={text.versionId}
                    aria-label={words.choose(text.title)}
                  />
                  <SpokenText text={text.title} language={text.from} />
                </label>
              </th>
              <td>
                {[kindName(text.kind), text.recordNumber].filter(Boolean).join(' ')}
                {text.isRestricted ? <span className="small quiet"> {words.restricted}</span> : null}
              </td>
              <td>{pairName(text.from, text.to)}</td>
              <td>{words.versionStates[text.state]}</td>
              <td className="figure">{formatNumber(text.characters, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function OfferFields({
  translators,
  answer,
}: {
  translators: Loaded['translators'];
  answer: ReturnType<typeof useActionData<typeof action>>;
}) {
  const words = useWords(taskWords);
  const values: Record<string, string> = answer?.values ?? {};
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <SelectField
        name="translatorId"
        label={words.giveTo}
        choices={useTranslatorChoices(translators)}
        emptyLabel={words.offerToAll}
        defaultValue={values['translatorId']}
        errors={errors}
      />
      <TextField
        name="dueOn"
        type="date"
        label={words.dueOn}
        defaultValue={values['dueOn']}
        errors={errors}
      />
      <TextField
        name="basePriority"
        type="number"
        inputMode="numeric"
        label={words.basePriority}
        defaultValue={values['basePriority'] ?? basePriorityDefault}
        errors={errors}
      />
      <TextAreaField
        name="note"
        label={words.note}
        rows={2}
        maxLength={noteCharactersMax}
        defaultValue={values['note']}
        errors={errors}
      />
    </>
  );
}
