import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Language } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { CheckboxesField, SelectField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, useLanguage } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { organisationEndpoints } from '../../../accounts/organisations/contract.ts';
import { personEndpoints } from '../../../accounts/people/contract.ts';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import { projectEndpoints } from '../contract.ts';
import { partyRoles } from '../vocabulary.ts';
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
import { useProjectWords } from './project-names.tsx';

const foundMost = 20;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const project = await loadFull(context, params['id'] ?? '');
  const q = (new URL(request.url).searchParams.get('q') ?? '').trim();
  const wish = { q, state: 'verified', pageSize: foundMost } as const;
  const [found, brokers] = await Promise.all([
    q === '' ? [] : load(context, organisationEndpoints.list, wish).then(({ items }) => items),
    load(context, personEndpoints.brokers, {}).then(({ items }) => items),
  ]);
  const known = new Set(project.parties.map(({ organisation }) => organisation.id));
  return { project, q, found: found.filter(({ id }) => !known.has(id)), brokers };
}

function inputOf(typed: Typed, language: Language) {
  const ids = typed['party'] ?? [];
  const chosen = ids.filter((id) => first(typed, `${id}.keep`) === 'on');
  return {
    revision: first(typed, 'revision'),
    brokerIds: typed['brokerIds'] ?? [],
    parties: chosen.map((organisationId) => ({
      organisationId,
      role: first(typed, `${organisationId}.role`),
      isLead: first(typed, `${organisationId}.isLead`) === 'on',
      ...moneyTyped(typed, organisationId, language),
    })),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const typed = readTyped(await request.formData());
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const sent = await send(context, projectEndpoints.saveParties, { ...inputOf(typed, language), id });
  if (sent.ok) {
    const isStill = sent.output.project !== null;
    return redirect(`/${language}${isStill ? `/projects/${id}#project-parties` : '/desk/projects'}`);
  }
  const changes = await changedMeanwhile(context, sent.problem, id, first(typed, 'revision'));
  return data({ problem: sent.problem, typed, changes }, { status: sent.problem.status });
}

/** Who takes part, in which role, with which budget; and the brokers. */
export default function EditParties() {
  const { project, q, found, brokers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const language = useLanguage();
  const shown = useShownName();
  const errors = errorsByPath(refused?.problem);
  const stored: Typed = Object.fromEntries(
    project.parties.flatMap((party) => {
      const { id } = party.organisation;
      return Object.entries({
        [`${id}.keep`]: ['on'],
        [`${id}.role`]: [party.role],
        [`${id}.isLead`]: party.isLead ? ['on'] : [],
        ...moneyValues(id, party.budget, language),
      });
    }),
  );
  const typed = refused?.typed ?? stored;
  const choices = [
    ...project.brokers.map(({ id, name }) => ({ value: id, label: name })),
    ...brokers
      .filter(({ id }) => !project.brokers.some((broker) => broker.id === id))
      .map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
  return (
    <EditFrame
      project={project}
      title={words.editParties}
      refused={refused}
      labels={{ parties: words.parties }}
    >
      <form className="inline-fields" role="search">
        <TextField name="q" type="search" label={words.partyName} defaultValue={q} maxLength={200} />
        <button className="button" type="submit">
          {words.find}
        </button>
      </form>
      <form method="post" className="project-rows">
        <input type="hidden" name="revision" value={project.revision} />
        {[...project.parties.map(({ organisation }) => organisation), ...found].map(({ id, names }) => (
          <PartyFields key={id} id={id} name={shown(names)} typed={typed} errors={errors} />
        ))}
        {choices.length === 0 ? null : (
          <CheckboxesField
            name="brokerIds"
            label={words.brokers}
            errors={errors}
            choices={choices}
            defaultValues={refused?.typed['brokerIds'] ?? project.brokers.map(({ id }) => id)}
          />
        )}
        <button className="button primary" type="submit">
          {words.save}
        </button>
      </form>
    </EditFrame>
  );
}

function PartyFields({
  id,
  name,
  typed,
  errors,
}: {
  id: string;
  name: string;
  typed: Typed;
  errors: Record<string, string>;
}) {
  const words = useProjectWords();
  const isKept = first(typed, `${id}.keep`) === 'on';
  return (
    <fieldset>
      <legend>{name}</legend>
      <input type="hidden" name="party" value={id} />
      <label className="choice">
        <input type="checkbox" name={`${id}.keep`} defaultChecked={isKept} />
        <span>{words.takesPart}</span>
      </label>
      <label className="choice">
        <input type="checkbox" name={`${id}.isLead`} defaultChecked={first(typed, `${id}.isLead`) === 'on'} />
        <span>{words.lead}</span>
      </label>
      <SelectField
        name={`${id}.role`}
        label={words.role}
        emptyLabel={null}
        defaultValue={first(typed, `${id}.role`) ?? 'coDeveloper'}
        choices={partyRoles.map((value) => ({ value, label: words.partyRoles[value] }))}
      />
      <MoneyFields name={id} label={words.budget} typed={typed} errors={errors} />
    </fieldset>
  );
}
