import type { Language } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { FactList, Missing, Paragraphs } from '../../../../ui/record-parts.tsx';
import { Figure, FiguresTable, InLanguage, Unit } from '../../listings/web/figures-table.tsx';
import type { OfferView } from '../../listings/web/listing-kind.ts';
import { MaturitySection } from '../../listings/web/maturity-section.tsx';
import { DiscreetMoney, MoneyText } from '../../listings/web/money-range.tsx';
import { useCooperationFacts, useTopicFacts } from '../../listings/web/record-sections.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { OfferRights } from './offer-rights.tsx';

/** Figures, maturity, rights, cooperation: the facts of an offer, the same in every language. */
export function OfferFacts({
  listing,
  shown,
  original,
}: {
  listing: OfferView;
  shown: Language;
  original: Language | undefined;
}) {
  const words = useWords(screenWords);
  const { facts, sourceLanguage } = listing;
  const text = listing.texts[shown];
  const source = original ? listing.texts[original] : undefined;
  const beside = (words: string | undefined) => original && { text: words, language: original };
  const topic = useTopicFacts(listing);
  const cooperation = useCooperationFacts(listing);
  return (
    <>
      <section aria-labelledby="figures">
        <h2 id="figures">{words.sections.figures}</h2>
        <FiguresTable
          caption={words.advantages}
          columns={[words.measure, words.value, words.unit, words.comparedWith]}
          rows={facts.advantages.map(({ value, unit }, at) => [
            <InLanguage
              key="m"
              language={shown}
              text={text?.advantages[at]?.measure}
              original={beside(source?.advantages[at]?.measure)}
            />,
            <Figure key="v" value={value} />,
            unit && <Unit key="u" value={unit} />,
            <InLanguage
              key="c"
              language={shown}
              text={text?.advantages[at]?.comparedWith}
              original={beside(source?.advantages[at]?.comparedWith)}
            />,
          ])}
        />
        <FiguresTable
          caption={words.parameters}
          columns={[words.parameter, words.value, words.unit, words.condition]}
          rows={facts.parameters.map(({ value, unit }, at) => [
            <InLanguage
              key="n"
              language={shown}
              text={text?.parameters[at]?.name}
              original={beside(source?.parameters[at]?.name)}
            />,
            <Figure key="v" value={value} />,
            unit && <Unit key="u" value={unit} />,
            <InLanguage
              key="c"
              language={shown}
              text={text?.parameters[at]?.condition}
              original={beside(source?.parameters[at]?.condition)}
            />,
          ])}
        />
      </section>
      <MaturitySection
        claimed={facts.trlClaimed}
        verified={listing.verifiedMaturity}
        market={facts.marketLevel}
        evidence={facts.evidence}
        sourceLanguage={sourceLanguage}
      />
      <OfferRights listing={listing} />
      <section aria-labelledby="cooperation">
        <h2 id="cooperation">{words.sections.cooperation}</h2>
        <h3>{words.partnerSought}</h3>
        {text && text.partnerSought !== '' ? (
          <div className={original ? undefined : 'reading'}>
            <Paragraphs text={text.partnerSought} language={shown} />
            {source && original ? (
              <div className="original-below">
                <Paragraphs text={source.partnerSought} language={original} />
              </div>
            ) : null}
          </div>
        ) : (
          <p>
            <Missing />
          </p>
        )}
        <FactList
          facts={[
            ...cooperation,
            { label: words.price, value: <DiscreetMoney range={facts.price} /> },
            { label: words.investmentNeeded, value: <MoneyText money={facts.investmentNeeded} /> },
          ]}
        />
      </section>
      <section aria-labelledby="topic">
        <h2 id="topic">{words.sections.topic}</h2>
        <FactList
          facts={[
            ...topic,
            {
              label: words.ipcCodes,
              value: facts.ipcCodes.length === 0 ? null : facts.ipcCodes.join(words.listSeparator),
            },
          ]}
        />
      </section>
    </>
  );
}
