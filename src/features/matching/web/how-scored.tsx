import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { load } from '../../../ui/api-context.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { percent } from './percent.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  return load(context, matching.weights, {});
}

type Weights = OutputOf<typeof matching.weights>;

/** The weights of the score, open to everybody. */
export default function HowScored() {
  const weights = useLoaderData<typeof loader>();
  const words = useWords(matchScreenWords);
  return (
    <>
      <title>{`${words.howTitle} · ${words.siteName}`}</title>
      <h1>{words.howTitle}</h1>
      <p>{words.howLead}</p>
      <p>{words.scoreNote}</p>
      <p className="help">{words.weightsVersion(weights.version)}</p>
      {weights.relations.map((relation) => (
        <RelationWeights key={relation.relation} relation={relation} />
      ))}
      <Dismissals dismissals={weights.dismissals} fewest={weights.fewestReasonsShown} />
    </>
  );
}

function RelationWeights({ relation }: { relation: Weights['relations'][number] }) {
  const words = useWords(matchScreenWords);
  return (
    <table className="weights">
      <caption>{words.relationNames[relation.relation]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.weightHead}</th>
        </tr>
      </thead>
      <tbody>
        {relation.parts
          .filter(({ weight }) => weight > 0)
          .map(({ part, weight }) => (
            <tr key={part}>
              <th scope="row">{words.parts[part]}</th>
              <td className="figure">{percent(weight)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className="figure">{percent(relation.sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Dismissals({ dismissals, fewest }: { dismissals: Weights['dismissals']; fewest: number }) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="dismissals">
      <h2 id="dismissals">{words.howDismissals}</h2>
      <ul>
        {dismissals.map(({ reason, part, factor }) => (
          <li key={reason}>
            {part === null
              ? words.howNoEffect(words.reasons[reason])
              : words.howDismissal(words.reasons[reason], words.parts[part], formatNumber(factor, language))}
          </li>
        ))}
      </ul>
      <p className="help">{words.reasonsFew(fewest)}</p>
    </section>
  );
}
