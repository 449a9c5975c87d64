import { pickText } from '../../../../shared/language.ts';
import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList, Missing, Paragraphs, SpokenText } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { listWords } from '../../messages/lists-words.ts';
import { fieldNames } from '../field-names.ts';
import type { NominationView, Spoken } from '../nomination-contract.ts';
import { currencyOfSide, sides, type Side } from '../vocabulary.ts';

/** A long text in the reader's language with the truth about it; the original is one click away. */
function Words({ said }: { said: Spoken }) {
  const words = useWords(listWords);
  const state = words.textStates[said.state];
  return (
    <>
      {state === '' ? null : <p className="text-state">{state}</p>}
      <Paragraphs text={said.text} language={said.language} />
      {said.text === said.original.text ? null : (
        <details>
          <summary>{words.paper.original}</summary>
          <Paragraphs text={said.original.text} language={said.original.language} />
        </details>
      )}
    </>
  );
}

/** The two-sided card: words, rubric, and each side with its institution, leader and money. */
export function CardFacts({ card }: { card: NominationView }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const { nomination } = words;
  return (
    <>
      {(['goal', 'result', 'ipTerms'] as const).map((name) => (
        <section key={name}>
          <h2>{nomination[name]}</h2>
          <Words said={card[name]} />
        </section>
      ))}
      <FactList
        facts={[
          { label: nomination.field, value: fieldNames(card.field, language) },
          { label: nomination.mode, value: words.modes[card.mode] },
        ]}
      />
      <h2>{nomination.both}</h2>
      <div className="side-by-side">
        {sides.map((side) => (
          <SideFacts key={side} side={side} institution={card.institutions[side]} />
        ))}
      </div>
    </>
  );
}

function SideFacts({ side, institution }: { side: Side; institution: NominationView['institutions'][Side] }) {
  const { nomination, projects } = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const name = pickText(institution.names, language);
  return (
    <FactList
      facts={[
        {
          label: nomination.institution[side],
          value: (
            <a href={path(`/partners/${institution.id}`)}>{name ? <SpokenText {...name} /> : <Missing />}</a>
          ),
        },
        {
          label: projects.region,
          value: institution.region === null ? null : placeName(institution.region, language),
        },
        { label: nomination.leader[side], value: institution.leader },
        {
          label: projects.budgetOf[side],
          value: formatMoney(institution.budgetMinor, currencyOfSide[side], language),
        },
      ]}
    />
  );
}
