import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages, type Language } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { CheckboxesField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { tenderWords } from '../../messages/tender-words.ts';
import { taskEndpoints } from '../contract.ts';
import { languagePairs } from '../profiles/contract.ts';
import { tenderEndpoints } from '../tenders/contract.ts';
import { longCharactersMax, titleCharactersMax } from '../vocabulary.ts';
import { useDomainChoices, usePairName } from './task-parts.tsx';
import { tenderInputOf, tenderValuesOf, type TenderValues } from './tender-values.ts';

const tasksShown = 100;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const [offered, page] = await Promise.all([
    load(context, taskEndpoints.board, { state: 'offered', pageSize: tasksShown }),
    params.id === undefined ? undefined : load(context, tenderEndpoints.get, { id: params.id }),
  ]);
  const own = new Set(page?.tasks.map(({ id }) => id));
  const tasks = offered.items.filter(({ id, isInTender }) => !isInTender || own.has(id));
  return { tasks, values: tenderValuesOf(page) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = tenderInputOf(form);
  const sent =
    params.id === undefined
      ? await send(context, tenderEndpoints.create, input)
      : await send(context, tenderEndpoints.save, { ...input, id: params.id });
  if (!sent.ok) {
    return data({ problem: sent.problem, values: typedValues(form) }, { status: sent.problem.status });
  }
  return redirect(`/${languageFrom(params)}/tenders/${sent.output.tender.id}`);
}

function typedValues(form: FormData): TenderValues {
  const values: TenderValues = {};
  for (const name of new Set(form.keys())) values[name] = form.getAll(name).map(String);
  return values;
}

const texts = [
  { name: 'title', max: titleCharactersMax },
  { name: 'description', max: longCharactersMax },
  { name: 'requirements', max: longCharactersMax },
] as const;

/** A tender as a coordinator drafts it, in the three languages. */
export default function TenderForm() {
  const { tasks, values: stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const values = answer?.values ?? stored;
  const errors = errorsByPath(answer?.problem);
  const one = (name: string) => values[name]?.[0];
  const labels = {
    title: words.titleLabel,
    description: words.description,
    requirements: words.requirements,
  };
  const textLabels = Object.fromEntries(
    texts.flatMap(({ name }) =>
      languages.map((language) => [
        `${name}.${language}`,
        words.inLanguage(labels[name], ui.languageNames[language]),
      ]),
    ),
  );
  return (
    <>
      <title>{`${words.editTitle} · ${common.siteName}`}</title>
      <p>
        <a href={path('/tenders')}>{words.title}</a>
      </p>
      <h1>{words.editTitle}</h1>
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          ...textLabels,
          pairs: words.pairs,
          domains: words.domains,
          characters: words.characters,
          bidsUntil: words.bidsUntil,
          deliverOn: words.deliverOn,
          taskIds: words.tasks,
        }}
      />
      <form method="post">
        {one('revision') === undefined ? null : (
          <input type="hidden" name="revision" value={one('revision')} />
        )}
        {texts.flatMap(({ name, max }) =>
          languages.map((language) => {
            const field = {
              name: `${name}.${language}`,
              label: textLabels[`${name}.${language}`] ?? '',
              mark: 'required' as const,
              maxLength: max,
              lang: language,
              defaultValue: one(`${name}.${language}`),
              errors,
            };
            return name === 'title' ? (
              <TextField key={field.name} {...field} />
            ) : (
              <TextAreaField key={field.name} {...field} rows={5} />
            );
          }),
        )}
        <JobFields values={values} errors={errors} tasks={tasks} />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </>
  );
}

function JobFields({
  values,
  errors,
  tasks,
}: {
  values: TenderValues;
  errors: Record<string, string>;
  tasks: ReturnType<typeof useLoaderData<typeof loader>>['tasks'];
}) {
  const words = useWords(tenderWords);
  const common = useWords(taskWords);
  const language = useLanguage();
  const pairName = usePairName();
  const domains = useDomainChoices();
  const one = (name: string) => values[name]?.[0];
  return (
    <>
      <CheckboxesField
        name="pairs"
        label={words.pairs}
        mark="required"
        choices={languagePairs.map((pair) => ({
          value: pair,
          label: pairName(...(pair.split('-') as [Language, Language])),
        }))}
        defaultValues={values['pairs']}
        errors={errors}
      />
      <details open={(values['domains'] ?? []).length > 0}>
        <summary>{words.domains}</summary>
        <CheckboxesField
          name="domains"
          label={words.domains}
          choices={domains}
          defaultValues={values['domains']}
          errors={errors}
        />
      </details>
      <TextField
        name="characters"
        type="number"
        inputMode="numeric"
        label={words.characters}
        help={words.charactersHelp}
        defaultValue={one('characters')}
        errors={errors}
      />
      <TextField
        name="bidsUntilDay"
        type="date"
        label={words.bidsUntilDay}
        mark="required"
        defaultValue={one('bidsUntilDay')}
        errors={{ bidsUntilDay: errors['bidsUntil'] ?? '' }}
      />
      <TextField
        name="bidsUntilTime"
        label={words.bidsUntilTime}
        mark="required"
        maxLength={5}
        defaultValue={one('bidsUntilTime') ?? '12:00'}
      />
      <TextField
        name="deliverOn"
        type="date"
        label={words.deliverOn}
        mark="required"
        defaultValue={one('deliverOn')}
        errors={errors}
      />
      <details open={(values['taskIds'] ?? []).length > 0 || errors['taskIds'] !== undefined}>
        <summary>{words.tasks}</summary>
        <CheckboxesField
          name="taskIds"
          label={words.tasks}
          help={words.tasksHelp}
          choices={tasks.map((task) => ({
            value: task.id,
            label: `${task.number} · ${pairName(task.from, task.to)} · ${task.title} · ${common.characters(task.openCharacters, formatNumber(task.openCharacters, language))}`,
          }))}
          defaultValues={values['taskIds']}
          errors={errors}
        />
      </details>
    </>
  );
}
