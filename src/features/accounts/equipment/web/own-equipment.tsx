import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { ImportLink } from '../../web/import-link.tsx';
import { equipmentEndpoints } from '../contract.ts';
import { EquipmentItems } from './equipment-items.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return { page: await load(context, equipmentEndpoints.mine, input as never) };
}

/** Equipment of the own organisations in every state. */
export default function OwnEquipment() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(equipmentWords);
  const path = usePath();
  return (
    <>
      <title>{words.mine}</title>
      <h1>{words.mine}</h1>
      <p>
        <a href={path('/equipment/new')}>{words.enter}</a> · <ImportLink kind="equipment" /> ·{' '}
        <a href={path('/equipment')}>{words.toList}</a>
      </p>
      <p className="help" role="status">
        {words.found(page.total)} · {words.newestFirst}
      </p>
      {page.items.length === 0 ? <p className="notice">{words.mineNothing}</p> : null}
      <EquipmentItems items={page.items} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/own-equipment" /> : null}
    </>
  );
}
