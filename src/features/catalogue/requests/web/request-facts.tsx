import type { Language } from '../../../../shared/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { Figure, FiguresTable, InLanguage, Unit } from '../../listings/web/figures-table.tsx';
import { WantedLadder } from '../../listings/web/levels.tsx';
import type { RequestView } from '../../listings/web/listing-kind.ts';
import { DiscreetMoney } from '../../listings/web/money-range.tsx';
import { useCooperationFacts, useTopicFacts } from '../../listings/web/record-sections.tsx';
import { technicalLevelNames } from '../../listings/level-names.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';

/** Targets, readiness wanted, money and time: the facts of a request, the same in every language. */
export function RequestFacts({
  listing,
  shown,
  original,
}: {
  listing: RequestView;
  shown: Language;
  original: Language | undefined;
}) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const { facts } = listing;
  const names = listing.texts[shown]?.targetParameters ?? [];
  const originals = original ? listing.texts[original]?.targetParameters : undefined;
  const topic = useTopicFacts(listing);
  const cooperation = useCooperationFacts(listing);
  return (
    <>
      <section aria-labelledby="figures">
        <h2 id="figures">{words.sections.figures}</h2>
        <FiguresTable
          caption={words.targetParameters}
          columns={[words.parameter, words.current, words.target, words.unit]}
          rows={facts.targetParameters.map(({ current, target, unit }, at) => [
            <InLanguage
              key="n"
              language={shown}
              text={names[at]?.name}
              original={original && { text: originals?.[at]?.name, language: original }}
            />,
            <Figure key="c" value={current} />,
            <Figure key="t" value={target} />,
            unit && <Unit key="u" value={unit} />,
          ])}
        />
      </section>
      <section aria-labelledby="wanted">
        <h2 id="wanted">{words.sections.wanted}</h2>
        <FactList
          facts={[
            {
              label: words.minLevel,
              value: facts.minTrl ? (
                <>
                  <WantedLadder level={facts.minTrl} /> {words.dash}{' '}
                  {technicalLevelNames[facts.minTrl]?.[language]}
                </>
              ) : null,
            },
            ...cooperation,
            { label: words.budget, value: <DiscreetMoney range={facts.budget} /> },
            { label: words.deadline, value: facts.deadline ? formatDay(facts.deadline, language) : null },
            {
              label: words.solutionIp,
              value: facts.solutionIpExpectation
                ? labels.of('solutionIp', facts.solutionIpExpectation)
                : null,
            },
          ]}
        />
      </section>
      <section aria-labelledby="topic">
        <h2 id="topic">{words.sections.topic}</h2>
        <FactList facts={topic} />
      </section>
    </>
  );
}
