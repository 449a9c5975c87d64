import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { agreementRegister, type TreeRow } from '../contract.ts';
import { AgreementRow, LinkList } from './agreement-parts.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, agreementRegister.tree, given as object);
  return { page, isWhole: given['show'] === 'whole' };
}

/** Documents hang under what they rest on, from treaty to contract. */
export default function AgreementTree() {
  const { page, isWhole } = useLoaderData<typeof loader>();
  const words = useWords(registerWords);
  const path = usePath();
  const under = Map.groupBy(page.items, ({ underAt }) => underAt ?? '');
  const carrying = isWhole ? page.total - page.alone : page.total;
  return (
    <>
      <title>{`${words.title}: ${words.asTree}`}</title>
      <p>
        <a href={path('/programmes')}>{words.toProgrammes}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead">{words.treeLead}</p>
      <ul className="facts-line">
        <li>
          <a href={path('/programmes/agreements')}>{words.asList}</a>
        </li>
        <li>
          <strong>{words.asTree}</strong>
        </li>
      </ul>
      <p className="help" role="status">
        {words.treeRoots(carrying)} · {words.treeAlone(page.alone)} ·{' '}
        <a href={path(`/programmes/agreements/tree${isWhole ? '' : '?show=whole'}`)}>
          {isWhole ? words.hideAlone : words.showAlone}
        </a>{' '}
        · <AsOf moment={page.asOf} />
      </p>
      <Branch at="" under={under} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/agreements" />
    </>
  );
}

function Branch({ at, under }: { at: string; under: ReadonlyMap<string, readonly TreeRow[]> }) {
  const rows = under.get(at) ?? [];
  if (rows.length === 0) return null;
  return (
    <ul className={at === '' ? 'record-list' : 'tree-branch'}>
      {rows.map((row) => (
        <li key={row.at}>
          <AgreementRow brief={row.brief} />
          {row.under.length > 0 ? <LinkList links={row.under} /> : null}
          <Branch at={row.at} under={under} />
        </li>
      ))}
    </ul>
  );
}
