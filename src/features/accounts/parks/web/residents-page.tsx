import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { parkWords } from '../../messages/park-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DirectoryChoice } from '../../web/directory-choice.tsx';
import {
  directoryChoices,
  isToChoose,
  soughtField,
  type DirectoryField,
} from '../../web/directory-choices.ts';
import { ImportLink } from '../../web/import-link.tsx';
import { askedFilters, CountryField } from '../../web/place-filters.tsx';
import { useShownName } from '../../web/shown-name.tsx';
import { parkEndpoints } from '../contract.ts';
import { ParkHead } from './park-head.tsx';
import { FindResident, residentField, ResidentFields, residentFieldNames } from './resident-fields.tsx';
import { ResidentTable } from './resident-table.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const input = { ...asked, id: params.id ?? '' };
  return { page: await load(context, parkEndpoints.residents, input as never), asked: askedFilters(request) };
}

/** Whose park managers keep the page. */
const operatorField: DirectoryField = {
  kind: 'organisation',
  nameField: 'operatorName',
  idField: 'operatorId',
};

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params.id ?? '';
  const named = [operatorField.nameField, operatorField.idField, soughtField(operatorField.idField)];
  const typed = Object.fromEntries(
    [...residentFieldNames, ...named].map((name) => [name, textOfField(form, name)]),
  );
  const intent = textOfField(form, 'intent');
  const fields = [residentField, operatorField];
  const choices = await directoryChoices(context, fields, typed, languageFrom(params));
  if (form.has('find') || (intent !== 'add' && isToChoose(operatorField, typed))) {
    return data({ problem: undefined, typed, choices });
  }
  const sent =
    intent === 'add'
      ? await send(context, parkEndpoints.addResident, { id, ...typed })
      : await send(context, parkEndpoints.setOperator, {
          id,
          organisationId: typed.operatorId,
          isOperator: intent === 'nameOperator',
        });
  if (sent.ok) return redirect(`/${languageFrom(params)}/facilities/${id}/residents`);
  return data({ problem: sent.problem, typed, choices }, { status: sent.problem.status });
}

/** Who works in a park or incubator. */
export default function ResidentsPage() {
  const { page, asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(parkWords);
  const { choosing } = useWords(screenWords);
  const shown = useShownName();
  const { park, counts } = page;
  const title = words.residentsOf(shown(park.facility.names));
  return (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      <ParkHead park={park} />
      <form method="get" className="filters">
        <SelectField
          name="standing"
          label={words.standing}
          emptyLabel={null}
          defaultValue={asked.standing ?? 'present'}
          choices={(['present', 'left', 'all'] as const).map((value) => ({
            value,
            label: words.standings[value],
          }))}
        />
        <CountryField label={words.country} defaultValue={asked.country} />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="help" role="status">
        {words.counts(counts.present, counts.left)} · {words.latestFirst} · <AsOf moment={page.asOf} />
      </p>
      {page.items.length === 0 ? (
        <p className="notice">
          <strong>{words.noResidents}</strong> {words.noResidentsAdvice}
        </p>
      ) : (
        <>
          <ResidentTable park={park} residents={page.items} />
          <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
          <ExportLinks path={`/api/exports/residents/${park.facility.id}`} />
        </>
      )}
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          organisationId: words.organisation,
          name: words.name,
          since: words.since,
          until: words.until,
          field: words.field,
        }}
      />
      {park.mayKeep ? (
        <form method="post">
          <h2>{words.add}</h2>
          <p>
            <ImportLink kind="residents" />
          </p>
          <ResidentFields
            typed={answer?.typed}
            choices={answer?.choices}
            errors={errorsByPath(answer?.problem)}
          />
          <div className="row">
            <button className="button primary" type="submit" name="intent" value="add">
              {words.save}
            </button>
            <FindResident />
          </div>
        </form>
      ) : null}
      {park.mayName ? (
        <form method="post">
          <h2>{words.nameOperator}</h2>
          <DirectoryChoice
            field={operatorField}
            label={words.organisation}
            help={choosing.help}
            typed={answer?.typed}
            choices={answer?.choices}
            errors={{}}
          />
          <div className="row">
            <button className="button" type="submit" name="intent" value="nameOperator">
              {words.save}
            </button>
            <button className="button" type="submit" name="intent" value="removeOperator">
              {words.removeOperator}
            </button>
          </div>
        </form>
      ) : null}
    </>
  );
}
