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
      {page.under ? (
        <>
          <h2>{words.treeUnder}</h2>
          <AgreementRow brief={page.under} />
        </>
      ) : null}
      <p className="help" role="status">
        {page.under ? (
          <>
            {words.treeResting(page.total)} ·{' '}
            <a href={path('/programmes/agreements/tree')}>{words.treeFromTop}</a>
          </>
        ) : (
          <>
            {words.treeRoots(carrying)} · {words.treeAlone(page.alone)} ·{' '}
            <a href={path(`/programmes/agreements/tree${isWhole ? '' : '?show=whole'}`)}>
              {isWhole ? words.hideAlone : words.showAlone}
            </a>
          </>
        )}{' '}
        · <AsOf moment={page.asOf} />
      </p>
      <Branch at="" under={under} cut={new Map(page.cut.map((one) => [one.id, one]))} />
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/agreements" />
    </>
  );
}

type Cut = Readonly<{ shown: number; total: number }>;

function Branch({
  at,
  under,
  cut,
}: {
  at: string;
  under: ReadonlyMap<string, readonly TreeRow[]>;
  cut: ReadonlyMap<string, Cut>;
}) {
  const rows = under.get(at) ?? [];
  if (rows.length === 0) return null;
  return (
    <ul className={at === '' ? 'record-list' : 'tree-branch'}>
      {rows.map((row) => (
        <li key={row.at}>
          <AgreementRow brief={row.brief} />
          {row.under.length > 0 ? <LinkList links={row.under} /> : null}
          <Branch at={row.at} under={under} cut={cut} />
          {at === '' ? <Rest cut={cut.get(row.brief.id)} id={row.brief.id} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Of a root with more beneath it than fits: how much is shown, and the way to the rest. */
function Rest({ cut, id }: { cut: Cut | undefined; id: string }) {
  const words = useWords(registerWords);
  const path = usePath();
  if (cut === undefined) return null;
  return (
    <p className="notice">
      {words.treeCut(cut.shown, cut.total)}{' '}
      <a href={path(`/programmes/agreements/tree?under=${id}`)}>{words.treeRest}</a>
    </p>
  );
}
