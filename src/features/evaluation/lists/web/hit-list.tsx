import type { OutputOf } from '../../../../shared/endpoint.ts';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { listEndpoints } from '../contract.ts';
import { SomeText, useCount, WideTable } from './list-parts.tsx';

type Answer = OutputOf<typeof listEndpoints.tryParty>;

/** What the lists in use say to a party, with the reasons. */
export function HitList({ answer }: { answer: Answer }) {
  const words = useWords(listWords);
  if (answer.listsAsked === 0) return <p className="notice warn">{words.noListsInUse}</p>;
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">{words.hits}</h2>
      <p className="help">{words.asked(answer.listsAsked)}</p>
      {answer.hits.length === 0 ? (
        <p role="status">{words.noHits}</p>
      ) : (
        <WideTable labelledBy="hits" head={[words.entry, words.strength, words.why, words.list]}>
          {answer.hits.map((hit) => (
            <tr key={`${hit.entryId} ${hit.relation} ${hit.ownership?.name ?? ''}`}>
              <th scope="row">{hit.entryName}</th>
              <td>{words.strengths[hit.strength]}</td>
              <td>
                <Reasons hit={hit} />
              </td>
              <td>
                <SomeText text={hit.listNames} />, {words.versionNumber(hit.listVersion)}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}

function Reasons({ hit }: { hit: Answer['hits'][number] }) {
  const words = useWords(listWords);
  const ui = useWords(uiWords);
  const count = useCount();
  const { ownership } = hit;
  const isAlike = hit.rule === 'similarName';
  const notes = [
    ...(isAlike ? [words.score(count(Math.round(hit.score * 100)))] : []),
    ...(hit.relation === 'itself' ? [] : [words.relations[hit.relation]]),
    ...(ownership === null
      ? []
      : [
          words.ownerOf(
            ownership.name,
            ownership.sharePercent === null ? null : words.percent(count(ownership.sharePercent)),
          ),
          words.standings[ownership.standing],
        ]),
    ...(hit.isOtherCountry ? [words.otherCountry] : []),
    ...(hit.isOtherNumber ? [words.otherNumber] : []),
  ];
  return (
    <>
      <p>
        {words.rules[hit.rule]}
        {ui.colon}
        {words.metBy(hit.asked, hit.matched)}
      </p>
      {notes.length === 0 ? null : <p className="help">{notes.join('; ')}</p>}
    </>
  );
}
