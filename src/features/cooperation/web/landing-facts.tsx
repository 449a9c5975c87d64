import type { ReactNode } from 'react';
import { formatDay, formatMoney, formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { FactList } from '../../../ui/record-parts.tsx';
import { placeName } from '../../../shared/vocabulary-names.ts';
import type { LandingView } from '../landing/contract.ts';
import { landingWords } from '../messages/landing-words.ts';
import { modesWords } from '../messages/modes-words.ts';
import { SpokenWords } from './spoken.tsx';

/** The landing record with the truth about who confirmed it. */
export function LandingFacts({ landing }: { landing: NonNullable<LandingView['landing']> }) {
  const words = useWords(landingWords);
  const { banks } = useWords(modesWords);
  const language = useLanguage();
  const [first] = landing.confirmedBy;
  const isVerified = landing.confirmedBy.length === 2;
  const facts: { label: string; value: ReactNode }[] = [
    { label: words.kind, value: words.kinds[landing.kind] },
    { label: words.landedOn, value: formatDay(landing.landedOn, language) },
    { label: words.region, value: placeName(landing.region, language) },
    { label: words.place, value: <SpokenWords said={landing.place} /> },
    { label: words.built, value: <SpokenWords said={landing.built} /> },
    { label: words.product, value: <SpokenWords said={landing.product} /> },
    { label: words.jobs, value: landing.jobs === null ? null : formatNumber(landing.jobs, language) },
    {
      label: words.investment,
      value: landing.investment
        .map(({ amountMinor, currency }) => formatMoney(amountMinor, currency, language))
        .join(' · '),
    },
    {
      label: words.firstPayment,
      value: landing.firstPayment
        ? [
            formatMoney(landing.firstPayment.amountMinor, landing.firstPayment.currency, language),
            landing.firstPaymentOn ? formatDay(landing.firstPaymentOn, language) : '',
          ]
            .filter(Boolean)
            .join(' · ')
        : null,
    },
    { label: words.evidence, value: <SpokenWords said={landing.evidence} /> },
  ];
  return (
    <>
      <p className={`text-state ${isVerified ? '' : 'machine'}`}>
        {isVerified ? words.verified : first ? words.claimed(banks[first]) : words.claimedByNobody} ·{' '}
        {words.writtenOn(formatDay(landing.writtenAt, language))}
      </p>
      <FactList facts={facts} />
    </>
  );
}
