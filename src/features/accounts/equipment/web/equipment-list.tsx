import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { ImportLink } from '../../web/import-link.tsx';
import { askedFilters, RegionField } from '../../web/place-filters.tsx';
import { equipmentEndpoints } from '../contract.ts';
import { equipmentKinds } from '../vocabulary.ts';
import { EquipmentItems } from './equipment-items.tsx';
import { rubricChoices } from './equipment-names.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, equipmentEndpoints.list, input as never), asked: askedFilters(request) };
}

/** What can be booked on both banks. */
export default function EquipmentList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(equipmentWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {viewer.organisationIds.length > 0 ? (
        <p>
          <a href={path('/equipment/new')}>{words.enter}</a> ·{' '}
          <a href={path('/desk/equipment')}>{words.mine}</a> · <ImportLink kind="equipment" />
        </p>
      ) : null}
      <form method="get" className="filters">
        <TextField name="q" type="search" label={words.q} defaultValue={asked.q} maxLength={200} />
        <SelectField
          name="field"
          label={words.field}
          emptyLabel={ui.any}
          defaultValue={asked.field}
          choices={rubricChoices(language)}
        />
        <RegionField label={words.region} defaultValue={asked.region} />
        <SelectField
          name="kind"
          label={words.kind}
          emptyLabel={ui.any}
          defaultValue={asked.kind}
          choices={equipmentKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <div className="row">
          <button className="button primary" type="submit">
            {words.filter}
          </button>
          {Object.values(asked).some(Boolean) ? <a href={path('/equipment')}>{words.clear}</a> : null}
        </div>
      </form>
      <p className="help" role="status">
        {words.found(page.total)} · {words.newestFirst} ·{' '}
        {ui.asOf(formatMoment(page.asOf, language, viewer.timeZone))}
      </p>
      {page.items.length === 0 ? (
        <div className="notice">
          <p>
            <strong>{words.nothing}</strong>
          </p>
          <p>{words.nothingAdvice}</p>
        </div>
      ) : null}
      <EquipmentItems items={page.items} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/equipment" /> : null}
    </>
  );
}
