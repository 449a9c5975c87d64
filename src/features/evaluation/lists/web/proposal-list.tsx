import type { OutputOf } from '../../../../shared/endpoint.ts';
import { useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { listWords } from '../../messages/lists-words.ts';
import type { listEndpoints } from '../contract.ts';
import { SomeText, WideTable } from './list-parts.tsx';

/** Entries a text may be about, with the words that were met. */
export function ProposalList({ answer }: { answer: OutputOf<typeof listEndpoints.tryText> }) {
  const words = useWords(listWords);
  if (answer.listsAsked === 0) return <p className="notice warn">{words.noListsInUse}</p>;
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{words.proposals}</h2>
      <p className="help">{words.asked(answer.listsAsked)}</p>
      {answer.proposals.length === 0 ? (
        <p role="status">{words.noProposals}</p>
      ) : (
        <WideTable labelledBy="proposals" head={[words.entry, words.class, words.foundWords, words.list]}>
          {answer.proposals.map((proposal) => (
            <tr key={proposal.entryId}>
              <th scope="row">
                {proposal.code} <SomeText text={proposal.titles} />
              </th>
              <td>{words.classes[proposal.class]}</td>
              <td>
                <ul>
                  {proposal.words.map(({ word, language, found, isThroughConcept }) => (
                    <li key={`${language} ${word}`}>
                      <SpokenText text={found} language={language} />
                      {isThroughConcept ? ` (${words.throughConcept})` : null}
                    </li>
                  ))}
                  {proposal.fields.map((code) => (
                    <li key={code}>{code}</li>
                  ))}
                </ul>
              </td>
              <td>
                <SomeText text={proposal.listNames} />, {words.versionNumber(proposal.listVersion)}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
    </section>
  );
}
