import { send, viewerContext, type PageContext } from '../../../ui/api-context.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import type { ListingKind } from '../../catalogue/listings/vocabulary.ts';
import { ConceptPairs } from '../../search/web/concept-pairs.tsx';
import { GlossedTitles, TitleGloss } from '../../search/web/title-gloss.tsx';
import { matching, type Duplicate } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { loadGlossesOf } from './match-glosses.ts';
import { tellFoundWords } from './found-words.ts';
import { OtherFacts, OtherTextState, pageOfOther } from './other-record.tsx';
import { percent } from './percent.ts';

/** For those who may know: likely duplicates and the number of matches. Visitors are not even asked about. */
export async function loadMatchesBeside(context: PageContext, kind: ListingKind, id: string) {
  if (!context.get(viewerContext).signedIn)
    return { id, duplicates: undefined, matchesOpen: undefined, glosses: {} };
  const [duplicates, matches] = await Promise.all([
    send(context, matching.duplicates, { kind, id }),
    send(context, matching.list, { listingId: id, pageSize: 1 }),
  ]);
  return {
    id,
    glosses: duplicates.ok ? await loadGlossesOf(context, duplicates.output.items) : {},
    duplicates: duplicates.ok ? duplicates.output.items : undefined,
    matchesOpen: matches.ok ? matches.output.listing.counts.answer.open : undefined,
  };
}

export type MatchesBeside = Awaited<ReturnType<typeof loadMatchesBeside>>;

/** Stands on a record's page, also of a draft, in the place the catalogue leaves for rooms above it. */
export function MatchesBesideRecord({ id, duplicates, matchesOpen, glosses }: MatchesBeside) {
  const words = useWords(matchScreenWords);
  const path = usePath();
  if (duplicates === undefined && matchesOpen === undefined) return null;
  return (
    <aside className="steward no-print" aria-label={words.similarTitle} id="similar-records">
      {matchesOpen === undefined ? null : (
        <p className="row">
          <a className="button" href={path(`/desk/matches/${id}`)}>
            {words.toMatches}
          </a>
          <span>{words.besideMatches(matchesOpen)}</span>
        </p>
      )}
      {duplicates === undefined ? null : (
        <GlossedTitles glosses={glosses}>
          <Duplicates duplicates={duplicates} />
        </GlossedTitles>
      )}
    </aside>
  );
}

/** The likely ones stand open; what is merely similar is folded away. */
function Duplicates({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const words = useWords(matchScreenWords);
  const likely = duplicates.filter(({ isLikely }) => isLikely);
  const similar = duplicates.filter(({ isLikely }) => !isLikely);
  if (duplicates.length === 0) return <p className="help">{words.duplicatesNone}</p>;
  return (
    <>
      {likely.length > 0 ? <p className="notice warn">{words.likelyCount(likely.length)}</p> : null}
      <DuplicateList duplicates={likely} />
      {similar.length > 0 ? (
        <details>
          <summary>
            {words.similarTitle}
            {words.colon}
            {similar.length}
            {likely.length > 0 ? null : ` · ${words.noLikely}`}
          </summary>
          <p className="help">{words.duplicatesLead}</p>
          <DuplicateList duplicates={similar} />
        </details>
      ) : null}
    </>
  );
}

function DuplicateList({ duplicates }: { duplicates: readonly Duplicate[] }) {
  if (duplicates.length === 0) return null;
  return (
    <ol className="record-list">
      {duplicates.map((duplicate) => (
        <DuplicateItem key={duplicate.other.ref.id} duplicate={duplicate} />
      ))}
    </ol>
  );
}

function DuplicateItem({ duplicate }: { duplicate: Duplicate }) {
  const words = useWords(matchScreenWords);
  const reader = useLanguage();
  const path = usePath();
  const { other, concepts, isLikely } = duplicate;
  const found = tellFoundWords(duplicate.words, reader).slice(0, 8);
  return (
    <li>
      <h3>
        <a href={path(pageOfOther(other))}>
          <SpokenText {...other.title} />
        </a>
      </h3>
      <TitleGloss title={other.title} />
      <ul className="facts-line">
        <li>{isLikely ? <strong>{words.likely}</strong> : words.possible}</li>
        <li>{words.score(percent(duplicate.score))}</li>
        {duplicate.isSameOwner === true ? <li>{words.sameOwner}</li> : null}
        {duplicate.sameFields.length > 0 ? <li>{words.sameField}</li> : null}
        <OtherFacts other={other} />
      </ul>
      <OtherTextState other={other} />
      {concepts.length === 0 && found.length === 0 ? null : (
        <div className="small">
          {words.why}
          {words.colon}
          {concepts.length > 0 ? (
            <ConceptPairs concepts={concepts} shownMax={5} />
          ) : (
            found.map(({ text, language }, at) => (
              <span key={text}>
                {at > 0 ? words.listSeparator : null}
                <SpokenText text={text} language={language} />
              </span>
            ))
          )}
        </div>
      )}
    </li>
  );
}
