import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../ui/api-context.ts';
import { SelectField } from '../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { modesWords } from '../messages/modes-words.ts';
import { modes } from '../modes/contract.ts';
import {
  ledgerNames,
  ledgers,
  modeDefinitions,
  projectModes,
  type ModeField,
  type ProjectMode,
} from '../modes/vocabulary.ts';
import { ModeFieldControl } from './mode-field-control.tsx';
import { ModeFigures } from './mode-figures.tsx';
import { ModeLedger } from './mode-ledger.tsx';
import { moneyOfForm, textOfForm, typedOf } from './money-of-form.ts';

export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const view = await load(context, modes.get, { projectId: params['projectId'] ?? '' });
  const wished = new URL(request.url).searchParams.get('mode');
  const shown = projectModes.find((mode) => mode === wished) ?? view.mode;
  return { view, shown };
}

function valuesOf(form: FormData, fields: readonly ModeField[], language: ReturnType<typeof languageFrom>) {
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const path = `values.${name}`;
      return [name, type === 'money' ? moneyOfForm(form, path, language) : textOfForm(form, path)];
    }),
  );
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const projectId = params['projectId'] ?? '';
  const intent = textOfForm(form, 'intent');
  const mode = projectModes.find((one) => one === form.get('mode')) ?? 'technologyTransfer';
  const ledger = ledgerNames.find((one) => one === form.get('ledger')) ?? 'results';
  const sent =
    intent === 'remove'
      ? await send(context, modes.removeRow, { projectId, rowId: textOfForm(form, 'rowId') })
      : intent === 'add'
        ? await send(context, modes.addRow, {
            projectId,
            ledger,
            values: valuesOf(form, ledgers[ledger], language),
          })
        : await send(context, modes.set, {
            projectId,
            revision: textOfForm(form, 'revision'),
            mode,
            values: valuesOf(form, modeDefinitions[mode].fields, language),
          });
  if (sent.ok) {
    const anchor = intent === 'add' || intent === 'remove' ? `#ledger-${ledger}` : '';
    return redirect(`/${language}/projects/${projectId}/mode${anchor}`);
  }
  return data(
    { problem: sent.problem, typed: typedOf(form), at: intent === 'add' ? ledger : intent },
    { status: sent.problem.status },
  );
}

/** The form of a project: what it asks for, its lists, and what follows from them. */
export default function ModePage() {
  const { view, shown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(modesWords);
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <p>
        <a href={path(`/projects/${view.projectId}`)}>{words.toProject}</a>
      </p>
      <h1>{words.title}</h1>
      <ProblemSummary problem={answer?.problem} labels={labelsOf(words.fields)} />
      {view.mayWrite ? <ChooseMode shown={shown} /> : null}
      {view.revision === 0 ? <p className="help">{words.notChosen}</p> : null}
      <p className="lead">
        <strong>{words.modes[shown]}</strong>
        {words.colon}
        {words.modeHelp[shown]}
      </p>
      <ModeFigures view={view} />
      {view.mayWrite ? <FactsForm shown={shown} answer={answer} /> : null}
      {modeDefinitions[view.mode].ledgers.map((ledger) => (
        <ModeLedger
          key={ledger}
          view={view}
          ledger={ledger}
          typed={answer?.at === ledger ? answer.typed : undefined}
          errors={answer?.at === ledger ? errorsByPath(answer.problem) : {}}
        />
      ))}
    </>
  );
}

function labelsOf(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, label]) => [
      [`values.${name}`, label],
      [`values.${name}.amountMinor`, label],
    ]),
  );
}

/** Another form asks for other facts: it is shown first and chosen by saving it. */
function ChooseMode({ shown }: { shown: ProjectMode }) {
  const words = useWords(modesWords);
  return (
    <form method="get" className="row">
      <SelectField
        name="mode"
        label={words.mode}
        emptyLabel={null}
        defaultValue={shown}
        choices={projectModes.map((value) => ({ value, label: words.modes[value] }))}
      />
      <button className="button" type="submit">
        {words.chooseMode}
      </button>
    </form>
  );
}

function FactsForm({
  shown,
  answer,
}: {
  shown: ProjectMode;
  answer: ReturnType<typeof useActionData<typeof action>>;
}) {
  const { view } = useLoaderData<typeof loader>();
  const words = useWords(modesWords);
  const isOwn = answer !== undefined && answer.at === 'set';
  const errors = isOwn ? errorsByPath(answer.problem) : {};
  return (
    <form method="post" className="stack">
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="mode" value={shown} />
      <input type="hidden" name="revision" value={view.revision} />
      {modeDefinitions[shown].fields.map((field) => (
        <ModeFieldControl
          key={field.name}
          field={field}
          kept={view.values[field.name]}
          typed={isOwn ? answer.typed : undefined}
          errors={errors}
        />
      ))}
      <button className="button primary" type="submit">
        {words.save}
      </button>
    </form>
  );
}
