import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { GlossedTitles } from '../../search/web/title-gloss.tsx';
import { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { relations } from '../vocabulary.ts';
import { answerDecision } from './decide.ts';
import { DecisionForms, type DecisionAnswer } from './decision-forms.tsx';
import { JustDecided } from './just-decided.tsx';
import { matchGroups, statesOfGroup } from '../match-groups.ts';
import { loadGlossesOf } from './match-glosses.ts';
import { MatchHead } from './match-item.tsx';
import { addressOfGroup, GroupLinks, RelationTabs } from './match-tabs.tsx';
import type { ListingWithCounts } from './matched-listing.ts';
import { noteShown } from './note-shown.ts';
import { percent } from './percent.ts';

const shownAtOnce = 10;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const listingId = params.listingId ?? '';
  const query = new URL(request.url).searchParams;
  const group = matchGroups.find((each) => each === query.get('group')) ?? 'open';
  const about = query.get('about');
  const isWeakerToo = query.has('weaker');
  const input = {
    listingId,
    relation: query.get('relation') ?? '',
    page: query.get('page') ?? 1,
    pageSize: shownAtOnce,
    state: statesOfGroup[group],
    strength: isWeakerToo ? 'all' : 'strong',
  };
  const [page, reasons, decided] = await Promise.all([
    load(context, matching.list, input as never),
    load(context, matching.reasons, { listingId }),
    about === null ? undefined : send(context, matching.get, { listingId, otherId: about }),
  ]);
  const [glosses] = await Promise.all([loadGlossesOf(context, page.items), noteShown(context, page.items)]);
  const relation = relations.find((each) => each === query.get('relation')) ?? 'answer';
  return {
    page,
    reasons,
    relation,
    group,
    isWeakerToo,
    decided: decided?.ok ? decided.output : undefined,
    glosses,
  };
}

export function action(args: ActionFunctionArgs) {
  return answerDecision(args);
}

type Page = OutputOf<typeof matching.list>;

/** The matches of one record: by kind of match and decision, with reasons. */
export default function MatchesOfListing() {
  const { page, reasons, relation, group, isWeakerToo, decided, glosses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as DecisionAnswer;
  const words = useWords(matchScreenWords);
  const path = usePath();
  const { listing } = page;
  const isRefusedHere = page.items.some(({ other }) => other.ref.id === answer?.values['otherId']);
  const isFirstTime = listing.computedAt === null;
  const { open, strong } = listing.counts[relation];
  const hidden = group === 'open' && !isWeakerToo ? open - strong : 0;
  const hasNone = matchGroups.every((each) => listing.counts[relation][each] === 0);
  return (
    <>
      <title>{`${words.title} · ${listing.number} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/matches')}>{words.title}</a>
      </p>
      <h1>
        <SpokenText {...listing.title} />
      </h1>
      <ListingLine listing={listing} />
      {answer && !isRefusedHere ? <ProblemSummary problem={answer.problem} /> : null}
      {decided && !answer ? <JustDecided match={decided} /> : null}
      <RelationTabs listing={listing} relation={relation} />
      <h2 className="visually-hidden">{words.relations[relation][listing.kind]}</h2>
      <p className="help">{words.relationHelp[relation]}</p>
      <GroupLinks listing={listing} relation={relation} group={group} />
      {page.items.length === 0 ? (
        <p className="notice">
          {isFirstTime
            ? words.notComputed
            : hasNone
              ? words.none
              : hidden > 0
                ? words.noneStrong
                : words.noneInGroup[group]}
        </p>
      ) : null}
      <GlossedTitles glosses={glosses}>
        <ol className="record-list">
          {page.items.map((match) => (
            <li key={match.other.ref.id} id={`match-${match.other.ref.id}`}>
              <MatchHead match={match} />
              <DecisionForms match={match} answer={answer} />
            </li>
          ))}
        </ol>
      </GlossedTitles>
      <Weaker page={page} />
      {hidden > 0 ? (
        <p>
          <a href={path(`${addressOfGroup(listing.id, relation, group)}&weaker=1`)}>
            {words.showWeaker(hidden)}
          </a>
        </p>
      ) : null}
      {page.total > 0 ? <ExportLinks path={`/api/exports/listings/${listing.id}/matches`} /> : null}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <OwnReasons reasons={reasons} />
    </>
  );
}

function ListingLine({ listing }: { listing: ListingWithCounts }) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  return (
    <ul className="facts-line">
      <li>{words.kinds[listing.kind]}</li>
      <li>{listing.number}</li>
      {listing.isClients ? <li>{words.client}</li> : null}
      <li>
        <a href={path(`/${listing.kind}s/${listing.id}`)}>{words.openRecord}</a>
      </li>
      {listing.computedAt ? (
        <li>{words.computedAt(formatMoment(listing.computedAt, language, viewer.timeZone))}</li>
      ) : null}
      <li>
        <a href={path('/matching')}>{words.howLink}</a>
      </li>
    </ul>
  );
}

/** How many follow on later pages, and how close they are at most. */
function Weaker({ page }: { page: Page }) {
  const words = useWords(matchScreenWords);
  const last = page.items.at(-1);
  const after = page.total - (page.page - 1) * page.pageSize - page.items.length;
  if (!last || after <= 0) return null;
  return <p className="help">{words.weaker(after, percent(last.score))}</p>;
}

function OwnReasons({ reasons }: { reasons: OutputOf<typeof matching.reasons> }) {
  const words = useWords(matchScreenWords);
  return (
    <section aria-labelledby="own-reasons">
      <h2 id="own-reasons">{words.reasonsTitle}</h2>
      {reasons.counts === null ? (
        <p className="help">{words.reasonsFew(reasons.atLeast)}</p>
      ) : (
        <ul>
          {reasons.counts.map(({ reason, count }) => (
            <li key={reason}>
              {words.reasons[reason]}
              {words.colon}
              {words.reasonCount(count)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
