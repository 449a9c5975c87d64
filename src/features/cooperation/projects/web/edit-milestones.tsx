import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Language } from '../../../../shared/language.ts';
import { send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { projectEndpoints } from '../contract.ts';
import type { FullProject } from '../view-shapes.ts';
import { levelSchemes, textMax } from '../vocabulary.ts';
import {
  changedMeanwhile,
  EditFrame,
  first,
  loadFull,
  MoneyFields,
  moneyTyped,
  moneyValues,
  readTyped,
  type Typed,
} from './edit-parts.tsx';
import { FinishForms } from './finish-forms.tsx';
import { useProjectWords } from './project-names.tsx';

/** Rows offered beyond those that are there. */
const emptyRows = 3;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { project: await loadFull(context, params['id'] ?? '') };
}

/** Rows with something in them, with the number each has in the form. */
function rowsOf(typed: Typed, language: Language) {
  const rows = (typed['row'] ?? []).map((at) => {
    const value = (name: string) => first(typed, `${at}.${name}`) ?? '';
    return {
      at,
      id: value('id'),
      dueOn: value('dueOn'),
      deliverable: value('deliverable'),
      level: value('level'),
      scheme: value('scheme'),
      payerOrganisationId: value('payer'),
      ...moneyTyped(typed, at, language),
    };
  });
  return rows.filter(({ id, dueOn, deliverable }) => id !== '' || dueOn !== '' || deliverable.trim() !== '');
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = readTyped(await request.formData());
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  if (first(typed, 'command') === 'finish') {
    const values = Object.fromEntries(Object.entries(typed).map(([name, [value]]) => [name, value]));
    const done = await send(context, projectEndpoints.finishMilestone, { ...values, id });
    if (done.ok) return redirect(`/${language}/projects/${id}#project-plan`);
    return data({ problem: done.problem, typed, changes: [], rows: [] }, { status: done.problem.status });
  }
  const rows = rowsOf(typed, language);
  // A row that was emptied is taken out.
  const kept = rows.filter(({ dueOn, deliverable }) => dueOn !== '' || deliverable.trim() !== '');
  const sent = await send(context, projectEndpoints.saveMilestones, {
    id,
    revision: first(typed, 'revision'),
    language,
    milestones: kept,
  });
  if (sent.ok) return redirect(`/${language}/projects/${id}#project-plan`);
  const changes = await changedMeanwhile(context, sent.problem, id, first(typed, 'revision'));
  const numbers = kept.map(({ at }) => at);
  return data({ problem: sent.problem, typed, changes, rows: numbers }, { status: sent.problem.status });
}

function storedOf({ milestones }: FullProject, language: Language): Typed {
  return Object.fromEntries(
    milestones.flatMap((one, at) =>
      Object.entries({
        [`${at}.id`]: [one.id],
        [`${at}.dueOn`]: [one.dueOn],
        [`${at}.deliverable`]: [one.deliverable],
        [`${at}.level`]: one.level === null ? [] : [String(one.level)],
        [`${at}.scheme`]: one.scheme === null ? [] : [one.scheme],
        [`${at}.payer`]: one.payerOrganisationId === null ? [] : [one.payerOrganisationId],
        ...moneyValues(String(at), one.payment, language),
      }),
    ),
  );
}

/** Refusals of the sent rows under the numbers the rows have in the form. */
function errorsOfRows(errors: Record<string, string>, rows: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, said]) => {
      const [, at = '', name = ''] = /^milestones\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const control = { amountMinor: 'amount', payerOrganisationId: 'payer' }[name] ?? name;
      return [at === '' ? path : `${rows[Number(at)] ?? at}.${control}`, said];
    }),
  );
}

/** The plan as a whole, and what was reached. */
export default function EditMilestones() {
  const { project } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const language = useLanguage();
  const isPlan = first(refused?.typed, 'command') !== 'finish';
  const typed = isPlan && refused ? refused.typed : storedOf(project, language);
  const errors = errorsByPath(refused?.problem);
  const rows =
    typed['row'] ?? Array.from({ length: project.milestones.length + emptyRows }, (_, at) => String(at));
  const canFinish = project.state === 'running' || project.state === 'final_report';
  return (
    <EditFrame project={project} title={words.editMilestones} refused={refused}>
      {canFinish ? (
        <FinishForms project={project} typed={isPlan ? undefined : refused?.typed} errors={errors} />
      ) : null}
      <form method="post" className="project-rows">
        <p className="help">{words.milestonesHelp}</p>
        <input type="hidden" name="revision" value={project.revision} />
        {rows.map((at) => (
          <Row
            key={at}
            at={at}
            project={project}
            typed={typed}
            errors={isPlan ? errorsOfRows(errors, refused?.rows ?? []) : {}}
          />
        ))}
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </EditFrame>
  );
}

function Row({
  at,
  project,
  typed,
  errors,
}: {
  at: string;
  project: FullProject;
  typed: Typed;
  errors: Record<string, string>;
}) {
  const words = useProjectWords();
  const shown = useShownName();
  const one = (name: string) => first(typed, `${at}.${name}`);
  return (
    <fieldset>
      <legend>{words.row(Number(at) + 1)}</legend>
      <input type="hidden" name="row" value={at} />
      <input type="hidden" name={`${at}.id`} value={one('id') ?? ''} />
      <TextField
        name={`${at}.dueOn`}
        type="date"
        label={words.dueOn}
        errors={errors}
        defaultValue={one('dueOn')}
      />
      <TextAreaField
        name={`${at}.deliverable`}
        label={words.deliverable}
        rows={2}
        maxLength={textMax}
        errors={errors}
        defaultValue={one('deliverable')}
      />
      <div className="inline-fields">
        <TextField
          name={`${at}.level`}
          type="number"
          inputMode="numeric"
          label={words.level}
          errors={errors}
          defaultValue={one('level')}
        />
        <SelectField
          name={`${at}.scheme`}
          label={words.scheme}
          errors={errors}
          defaultValue={one('scheme')}
          choices={levelSchemes.map((value) => ({ value, label: words.schemes[value] }))}
        />
      </div>
      <MoneyFields name={at} label={words.payment} typed={typed} errors={errors} />
      <SelectField
        name={`${at}.payer`}
        label={words.payer}
        errors={errors}
        defaultValue={one('payer')}
        choices={project.parties.map(({ organisation }) => ({
          value: organisation.id,
          label: shown(organisation.names),
        }))}
      />
    </fieldset>
  );
}
