import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { projectEndpoints } from '../contract.ts';
import { lineMax, resultKinds, textMax } from '../vocabulary.ts';
import { EditFrame, first, loadFull, readTyped, type Typed } from './edit-parts.tsx';
import { useProjectWords } from './project-names.tsx';

const emptyRows = 3;

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { project: await loadFull(context, params['id'] ?? '') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = readTyped(await request.formData());
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const one = (name: string) => first(typed, name) ?? '';
  const results = (typed['row'] ?? []).flatMap((at) => {
    const [kind = '', title = '', number = '', holders = ''] = ['kind', 'title', 'number', 'holders'].map(
      (name) => one(`${at}.${name}`),
    );
    return title.trim() === '' && holders.trim() === '' ? [] : { kind, title, number, holders };
  });
  const outcome = {
    results,
    noRights: one('noRights') === 'on',
    summary: one('summary'),
    partialRights: one('partialRights'),
    publications: one('publications') === '' ? null : one('publications'),
  };
  const revision = one('revision');
  const sent = await send(context, projectEndpoints.saveOutcome, { id, revision, outcome });
  if (sent.ok) return redirect(`/${language}/projects/${id}#project-results`);
  return data({ problem: sent.problem, typed, changes: [] }, { status: sent.problem.status });
}

/** What came out: rights that arose, or that none did. */
export default function OutcomePage() {
  const { project } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const errors = errorsByPath(refused?.problem);
  const { outcome } = project;
  const stored: Typed = {
    summary: [outcome?.summary ?? ''],
    partialRights: [outcome?.partialRights ?? ''],
    publications: typeof outcome?.publications === 'number' ? [String(outcome.publications)] : [],
    noRights: outcome?.noRights ? ['on'] : [],
    ...Object.fromEntries(
      (outcome?.results ?? []).flatMap((result, at) =>
        Object.entries(result).map(([name, value]) => [`${at}.${name}`, [value]]),
      ),
    ),
  };
  const typed = refused?.typed ?? stored;
  const rows =
    typed['row'] ?? Array.from({ length: (outcome?.results.length ?? 0) + emptyRows }, (_, at) => String(at));
  return (
    <EditFrame project={project} title={words.outcome} refused={refused}>
      <form method="post" className="project-rows">
        <input type="hidden" name="revision" value={project.revision} />
        <TextAreaField
          name="summary"
          label={words.outcomeSummary}
          maxLength={textMax}
          defaultValue={first(typed, 'summary')}
        />
        {rows.map((at) => (
          <fieldset key={at}>
            <legend>{words.row(Number(at) + 1)}</legend>
            <input type="hidden" name="row" value={at} />
            <SelectField
              name={`${at}.kind`}
              label={words.resultKind}
              emptyLabel={null}
              defaultValue={first(typed, `${at}.kind`)}
              choices={resultKinds.map((value) => ({ value, label: words.resultKinds[value] }))}
            />
            {(['title', 'number', 'holders'] as const).map((name) => (
              <TextField
                key={name}
                name={`${at}.${name}`}
                label={{ title: words.result, number: words.resultNumber, holders: words.holders }[name]}
                maxLength={lineMax}
                errors={errors}
                defaultValue={first(typed, `${at}.${name}`)}
              />
            ))}
          </fieldset>
        ))}
        <label className="choice">
          <input type="checkbox" name="noRights" defaultChecked={first(typed, 'noRights') === 'on'} />
          <span>{words.noRights}</span>
        </label>
        <TextField
          name="publications"
          type="number"
          inputMode="numeric"
          label={words.publications}
          errors={errors}
          defaultValue={first(typed, 'publications')}
        />
        <TextAreaField
          name="partialRights"
          label={words.partialRights}
          rows={3}
          maxLength={textMax}
          defaultValue={first(typed, 'partialRights')}
        />
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </EditFrame>
  );
}
