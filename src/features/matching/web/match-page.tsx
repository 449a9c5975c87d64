import {
  Outlet,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { GlossedTitles, TitleGloss } from '../../search/web/title-gloss.tsx';
import { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { answerDecision } from './decide.ts';
import { DecisionForms, type DecisionAnswer } from './decision-forms.tsx';
import { loadGlossesOf } from './match-glosses.ts';
import { JustDecided } from './just-decided.tsx';
import { PartsTable } from './match-parts.tsx';
import { OtherFacts, OtherTextState, pageOfOther } from './other-record.tsx';
import { percent } from './percent.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const ids = { listingId: params.listingId ?? '', otherId: params.otherId ?? '' };
  const isJustDecided = new URL(request.url).searchParams.has('about');
  const match = await load(context, matching.open, ids);
  return { match, isJustDecided, glosses: await loadGlossesOf(context, [match]) };
}

export function action(args: ActionFunctionArgs) {
  return answerDecision(args);
}

/** One match: the other record and every part of the score. */
export default function MatchPage() {
  const { match, isJustDecided, glosses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as DecisionAnswer;
  const words = useWords(matchScreenWords);
  const path = usePath();
  const { other } = match;
  return (
    <article>
      <title>{`${other.title.text} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/desk/matches/${match.listingId}?relation=${match.relation}`)}>{words.title}</a>
      </p>
      <h1>
        <SpokenText {...other.title} />
      </h1>
      <GlossedTitles glosses={glosses}>
        <TitleGloss title={other.title} />
      </GlossedTitles>
      <OtherTextState other={other} />
      <ul className="facts-line">
        <li>
          <strong>{words.score(percent(match.score))}</strong>
        </li>
        <li>{words.relationNames[match.relation]}</li>
        <li>{words.kinds[other.kind]}</li>
        {other.number ? <li>{other.number}</li> : null}
        <OtherFacts other={other} />
      </ul>
      {other.summary.text === '' ? null : (
        <p>
          <SpokenText {...other.summary} />
        </p>
      )}
      <p className="row">
        <a className="button" href={path(pageOfOther(other))}>
          {words.openRecord}
        </a>
        <a className="button" href={path(`/${match.listingKind}s/${match.listingId}`)}>
          {words.ownRecord}
        </a>
      </p>
      <section aria-labelledby="decide">
        <h2 id="decide">{words.decide}</h2>
        {isJustDecided && !answer ? <JustDecided match={match} /> : null}
        {match.state === 'accepted' ? null : <p className="help">{words.acceptHelp}</p>}
        <DecisionForms match={match} answer={answer} />
      </section>
      {/* The place for what rooms above say of a match: what to do about it. */}
      <Outlet />
      <section>
        <h2>{words.partsTitle}</h2>
        <PartsTable match={match} />
        <p>
          <a href={path('/matching')}>{words.howLink}</a>
        </p>
      </section>
    </article>
  );
}
