import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { send } from '../../../../ui/api-context.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { projectEndpoints } from '../contract.ts';
import { lineMax, riskLevels } from '../vocabulary.ts';
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
  const risks = (typed['row'] ?? []).flatMap((at) => {
    const value = (name: string) => first(typed, `${at}.${name}`) ?? '';
    if (value('risk').trim() === '') return [];
    const [risk, action, level, ownerOrganisationId] = ['risk', 'action', 'level', 'owner'].map(value);
    return { risk, action, level, ownerOrganisationId };
  });
  const revision = first(typed, 'revision');
  const sent = await send(context, projectEndpoints.saveRisks, { id, revision, language, risks });
  if (sent.ok) return redirect(`/${language}/projects/${id}#project-plan`);
  return data({ problem: sent.problem, typed, changes: [] }, { status: sent.problem.status });
}

/** Risks, whose they are and what is done about them. */
export default function EditRisks() {
  const { project } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const shown = useShownName();
  const errors = errorsByPath(refused?.problem);
  const stored: Typed = Object.fromEntries(
    project.risks.flatMap((one, at) =>
      Object.entries({
        [`${at}.risk`]: [one.risk],
        [`${at}.action`]: [one.action],
        [`${at}.level`]: [one.level],
        [`${at}.owner`]: one.ownerOrganisationId === null ? [] : [one.ownerOrganisationId],
      }),
    ),
  );
  const typed = refused?.typed ?? stored;
  const rows =
    typed['row'] ?? Array.from({ length: project.risks.length + emptyRows }, (_, at) => String(at));
  return (
    <EditFrame project={project} title={words.editRisks} refused={refused}>
      <form method="post" className="project-rows">
        <input type="hidden" name="revision" value={project.revision} />
        {rows.map((at) => (
          <fieldset key={at}>
            <legend>{words.row(Number(at) + 1)}</legend>
            <input type="hidden" name="row" value={at} />
            <TextField
              name={`${at}.risk`}
              label={words.risk}
              maxLength={lineMax}
              defaultValue={first(typed, `${at}.risk`)}
            />
            <TextField
              name={`${at}.action`}
              label={words.action}
              maxLength={lineMax}
              defaultValue={first(typed, `${at}.action`)}
            />
            <SelectField
              name={`${at}.level`}
              label={words.riskLevel}
              emptyLabel={null}
              errors={errors}
              defaultValue={first(typed, `${at}.level`) ?? 'medium'}
              choices={riskLevels.map((value) => ({ value, label: words.riskLevels[value] }))}
            />
            <SelectField
              name={`${at}.owner`}
              label={words.owner}
              defaultValue={first(typed, `${at}.owner`)}
              choices={project.parties.map(({ organisation }) => ({
                value: organisation.id,
                label: shown(organisation.names),
              }))}
            />
          </fieldset>
        ))}
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </EditFrame>
  );
}
