import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { signInPath } from '../../../../ui/back-address.ts';
import { load, viewerContext } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { termbaseWords } from '../../messages/termbase-words.ts';
import { translationWords } from '../../messages/translation-words.ts';
import { termProposals } from '../proposal-contract.ts';
import { ProposalLine } from './proposal-line.tsx';

const tabs = ['open', 'closed', 'mine'] as const;
type Tab = (typeof tabs)[number];
const wishes: Record<Tab, Record<string, string | readonly string[]>> = {
  open: { state: ['open'] },
  closed: { state: ['accepted', 'declined', 'withdrawn'] },
  mine: { mine: 'yes' },
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const tab: Tab = tabs.find((one) => one === params.get('tab')) ?? 'open';
  if (tab === 'mine' && !context.get(viewerContext).signedIn) return { tab, found: undefined };
  const { page } = inputFromPairs(params);
  return { tab, found: await load(context, termProposals.list, { page, ...wishes[tab] } as never) };
}

/** What was proposed: what waits, what was decided, and what became of the reader's own proposals. */
export default function ProposalList() {
  const { tab, found } = useLoaderData<typeof loader>();
  const words = useWords(termbaseWords);
  const { back } = useWords(translationWords);
  const path = usePath();
  const language = useLanguage();
  const nothing = { open: words.nothingOpen, closed: words.nothingClosed, mine: words.nothingMine }[tab];
  return (
    <>
      <title>{words.proposals}</title>
      <p>
        <a href={path('/termbase')}>{back}</a>
      </p>
      <h1>{words.proposals}</h1>
      <nav aria-label={words.proposals}>
        <ul className="inline-list term-links">
          {tabs.map((one) => (
            <li key={one}>
              <a
                href={path(`/termbase/proposals?tab=${one}`)}
                aria-current={one === tab ? 'page' : undefined}
              >
                {words.tabs[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {found === undefined ? (
        <p className="notice">
          <a href={signInPath(language, `/${language}/termbase/proposals?tab=mine`)}>{words.signInForMine}</a>
        </p>
      ) : (
        <>
          {found.items.length === 0 ? <p className="notice">{nothing}</p> : null}
          <ul className="plain-list term-proposals">
            {found.items.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} />
            ))}
          </ul>
          {found.total === 0 ? null : (
            <ExportLinks path="/api/exports/concept-proposals" asked={wishes[tab]} />
          )}
          <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
        </>
      )}
      <p>
        <a className="button" href={path('/termbase/propose')}>
          {words.propose}
        </a>
      </p>
    </>
  );
}
