import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { loadOwnParks, OwnParks } from '../../features/accounts/web/own-parks.tsx';
import { DeskTools, loadMyListings, MyListings } from '../../features/catalogue/web/my-listings.tsx';
import { DeskFunnel } from '../../features/cooperation/web/desk-funnel.tsx';
import { DeskProjects, loadDeskProjects } from '../../features/cooperation/web/desk-projects.tsx';
import { DeskInterests, loadDeskInterests } from '../../features/cooperation/web/desk-interests.tsx';
import { loadDeskTalks, TalkDeskSection } from '../../features/conversations/web/talk-desk-section.tsx';
import { GateDeskSection, loadDeskGate } from '../../features/evaluation/web/gate-desk-section.tsx';
import { matchScreenWords } from '../../features/matching/messages/match-screen-words.ts';
import { DeskMatches, loadDeskMatches } from '../../features/matching/web/desk-matches.tsx';
import { savedWords } from '../../features/search/messages/saved-words.ts';
import { loadDeskSaved, SavedDeskSection } from '../../features/search/web/saved-desk-section.tsx';
import { TranslationDeskLinks } from '../../features/translation/web/translation-desk-links.tsx';
import {
  loadDeskTranslation,
  TranslationDeskSection,
} from '../../features/translation/web/translation-desk-section.tsx';
import { usePath, useWords } from '../../ui/language.ts';
import { DeskPlaces } from './desk-places.tsx';
import { loadDeskWaiting } from './load-desk-waiting.ts';
import { shellWords } from './messages/shell-words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const [gate, interests, projects, talks, listings, matches, saved, translation, waiting, parks] =
    await Promise.all([
      loadDeskGate(context),
      loadDeskInterests(context),
      loadDeskProjects(context),
      loadDeskTalks(context),
      loadMyListings(context),
      loadDeskMatches(context),
      loadDeskSaved(context),
      loadDeskTranslation(context),
      loadDeskWaiting(context),
      loadOwnParks(context),
    ]);
  return { gate, interests, projects, talks, listings, matches, saved, translation, waiting, parks };
}

/** What waits for the reader, from every room that has something for him. */
export default function Desk() {
  const { gate, interests, projects, talks, listings, matches, saved, translation, waiting, parks } =
    useLoaderData<typeof loader>();
  const words = useWords(shellWords);
  const matchWords = useWords(matchScreenWords);
  return (
    <>
      <title>{`${words.desk} · ${words.name}`}</title>
      <h1>{words.desk}</h1>
      <DeskTools />
      <GateDeskSection gate={gate} />
      <DeskInterests interests={interests} />
      <DeskProjects projects={projects} />
      <DeskFunnel />
      <TalkDeskSection talks={talks} />
      <DeskMatches matches={matches} />
      <TranslationDeskSection overview={translation} />
      <TranslationDeskLinks />
      {saved.items.length === 0 ? <NothingSaved /> : <SavedDeskSection saved={saved} />}
      <section aria-labelledby="own-records">
        <h2 id="own-records">{matchWords.ownRecords}</h2>
        <MyListings {...listings} />
      </section>
      <OwnParks parks={parks} />
      <DeskPlaces waiting={waiting} />
    </>
  );
}

function NothingSaved() {
  const words = useWords(savedWords);
  const path = usePath();
  return (
    <section aria-labelledby="nothing-saved">
      <h2 id="nothing-saved">{words.title}</h2>
      <p className="help">
        {words.nothingYet} {words.nothingYetAdvice}
      </p>
      <p>
        <a href={path('/search')}>{words.toSearch}</a>
      </p>
    </section>
  );
}
