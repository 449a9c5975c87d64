import type { ReactNode } from 'react';
import { pickText } from '../../../../shared/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { BankMark, FactList, Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import { fieldName, placeName } from './choices.ts';
import { shownLanguage, titlesOf, type ListingView } from './listing-kind.ts';

/** Codes as their names, separated as the language does. */
export function NamesOf({ codes, name }: { codes: readonly string[]; name: (code: string) => string }) {
  const words = useWords(screenWords);
  return codes.length === 0 ? <Missing /> : <>{codes.map(name).join(words.listSeparator)}</>;
}

export function TextLines({
  lines,
  language,
  original,
}: {
  lines: readonly string[];
  language: ListingView['sourceLanguage'];
  /** The same lines in the original, where the reader asked for them. */
  original?: { lines: readonly string[]; language: ListingView['sourceLanguage'] } | undefined;
}) {
  const reader = useLanguage();
  if (lines.length === 0) return <Missing />;
  return (
    <ul className="plain-list" lang={language === reader ? undefined : language}>
      {lines.map((line, at) => (
        <li key={line}>
          {line}
          {original?.lines[at] ? (
            <span className="original-below" lang={original.language}>
              {original.lines[at]}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Fields, keywords: what the record is about, the same for both kinds. */
export function useTopicFacts(listing: ListingView): { label: string; value: ReactNode }[] {
  const language = useLanguage();
  const words = useWords(screenWords);
  const path = usePath();
  const { grntiPrimary, grntiOther, keywords } = listing.facts;
  const fields = [grntiPrimary, ...grntiOther].filter((code): code is string => code !== null && code !== '');
  return [
    {
      label: words.field,
      value:
        fields.length === 0 ? null : (
          <NamesOf codes={fields} name={(code) => `${code} ${fieldName(code, language)}`} />
        ),
    },
    {
      label: words.keywords,
      value:
        keywords.length === 0 ? null : (
          <ul className="inline-list">
            {keywords.map(({ conceptId, words: typed }) => (
              <li key={typed} lang={listing.sourceLanguage === language ? undefined : listing.sourceLanguage}>
                {conceptId ? (
                  <a className="term" href={path(`/termbase/${conceptId}`)}>
                    {typed}
                  </a>
                ) : (
                  typed
                )}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

/** What kind of cooperation with whom. */
export function useCooperationFacts(listing: ListingView): { label: string; value: ReactNode }[] {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const { cooperationTypes, partnerTypes, partnerRegions } = listing.facts;
  return [
    {
      label: words.cooperation,
      value: <NamesOf codes={cooperationTypes} name={(code) => labels.of('cooperationType', code)} />,
    },
    {
      label: words.partnerTypes,
      value: <NamesOf codes={partnerTypes} name={(code) => labels.of('partnerType', code)} />,
    },
    {
      label: words.partnerRegions,
      value: <NamesOf codes={partnerRegions} name={(code) => placeName(code, language)} />,
    },
  ];
}

/** Who answers for the record, from where, since when and until when. */
export function AboutRecord({ listing }: { listing: ListingView }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const { owner } = listing;
  const name = owner ? pickText(owner.name, language) : undefined;
  const shown = shownLanguage(listing, language);
  const title = titlesOf(listing)[shown] ?? '';
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.sections.about}</h2>
      <FactList
        facts={[
          {
            label: words.owner,
            value: owner ? (
              <>
                <a href={path(`/partners/${owner.id}`)}>
                  {name ? <SpokenText text={name.text} language={name.language} /> : <Missing />}
                </a>{' '}
                <span className="small quiet">
                  {owner.verified ? words.ownerVerified : words.ownerNotVerified}
                </span>
              </>
            ) : listing.isAnonymous ? (
              words.anonymousExplained
            ) : null,
          },
          { label: words.bank, value: <BankMark country={listing.country} /> },
          { label: words.region, value: owner?.region ? placeName(owner.region, language) : null },
          { label: words.sourceLanguage, value: ui.languageNames[listing.sourceLanguage] },
          {
            label: words.publishedOn,
            value: listing.publishedAt ? formatDay(listing.publishedAt, language) : null,
          },
          { label: words.changedOn, value: formatDay(listing.updatedAt, language) },
          {
            label: words.validUntil,
            value: listing.validUntil ? formatDay(listing.validUntil, language) : null,
          },
          { label: words.number, value: listing.number },
        ]}
      />
      {listing.isDemo ? <p className="notice warn">{words.demoNotice}</p> : null}
      {title === '' ? null : (
        <p className="no-print">
          <a href={`${path('/search')}?${new URLSearchParams({ q: title }).toString()}`}>{words.similar}</a>
        </p>
      )}
    </section>
  );
}
