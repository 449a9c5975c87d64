import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { GateTabs } from '../../gate/web/gate-tabs.tsx';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints } from '../contract.ts';
import { listKinds } from '../vocabulary.ts';
import { Day, ListTags, SomeText, useCount, WideTable } from './list-parts.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const lists = await load(context, listEndpoints.list, { pageSize: 50, ...asked } as never);
  return { lists, kind: askedText(asked, 'kind') };
}

/** The lists of restricted parties and technologies. */
export default function ListOverview() {
  const { lists, kind } = useLoaderData<typeof loader>();
  const words = useWords(listWords);
  const path = usePath();
  const count = useCount();
  const { roles } = useViewer();
  const head = [
    words.name,
    words.kind,
    words.publisher,
    words.datedOn,
    words.version,
    words.entries,
    words.use,
  ];
  return (
    <>
      <title>{words.title}</title>
      <GateTabs />
      <h1 id="lists">{words.title}</h1>
      <p className="reading">{words.lead}</p>
      <p className="row">
        <a className="button" href={path('/gate/lists/try')}>
          {words.tryName}
        </a>
        <a className="button" href={path('/gate/owner-shares')}>
          {words.ownerShares}
        </a>
        {roles.includes('compliance_officer') ? (
          <a className="button" href={path('/gate/lists/new')}>
            {words.newList}
          </a>
        ) : null}
      </p>
      <form method="get" className="inline-fields">
        <div className="field">
          <label htmlFor="f-kind">{words.kind}</label>
          <select id="f-kind" name="kind" defaultValue={kind}>
            <option value="">{words.anyKind}</option>
            {listKinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      {lists.items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <WideTable labelledBy="lists" head={head}>
          {lists.items.map((list) => (
            <tr key={list.id}>
              <th scope="row">
                <a href={path(`/gate/lists/${list.id}`)}>
                  <SomeText text={list.names} />
                </a>
              </th>
              <td>{words.kinds[list.kind]}</td>
              <td>
                <SomeText text={list.publisher} />
              </td>
              <td>
                <Day day={list.datedOn} />
              </td>
              <td>{list.version === 0 ? words.noVersion : words.versionNumber(list.version)}</td>
              <td>
                {words.entryCount(
                  count(list.entryCount),
                  list.statedCount === null ? null : count(list.statedCount),
                )}
              </td>
              <td>
                <ListTags list={list} />
              </td>
            </tr>
          ))}
        </WideTable>
      )}
      {lists.total > 0 ? <ExportLinks path="/api/exports/screening-lists" /> : null}
      <Pager page={lists.page} pageSize={lists.pageSize} total={lists.total} />
    </>
  );
}
