import { useLocation } from 'react-router';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { LinkedData } from '../../../../ui/linked-data.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { DemoTag, TextStateLine } from '../../../../ui/record-parts.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import type { Marks } from '../../../translation/web/find-marks.ts';
import { shownLanguage, titlesOf, type ListingView } from './listing-kind.ts';
import { MarkedRuns } from '../../../translation/web/marked-text.tsx';
import { TranslationAbout } from '../../../translation/web/translation-line.tsx';

/** A text that is being made has a state before it has words. */
function statusesOf({ textStatuses, translations }: ListingView): ListingView['textStatuses'] {
  return textStatuses.map((status) => {
    const state = translations[status.language]?.state;
    const isUnderWay = status.state === 'none' && (state === 'assigned' || state === 'in_progress');
    return isUnderWay ? { ...status, state } : status;
  });
}

/** Title, the truth about the text, and the way to the original. */
export function RecordHead({
  listing,
  marks,
  withOriginal,
}: {
  listing: ListingView;
  marks: Marks;
  withOriginal: boolean;
}) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const { pathname } = useLocation();
  const shown = shownLanguage(listing, language);
  const title = titlesOf(listing)[shown] ?? '';
  const original = shown === listing.sourceLanguage ? undefined : titlesOf(listing)[listing.sourceLanguage];
  return (
    <header className="record-head">
      <title>{`${title === '' ? words.untitled : title} · ${words.siteName}`}</title>
      <LinkedData
        type={listing.kind === 'offer' ? 'Offer' : 'Demand'}
        facts={{
          identifier: listing.number,
          name: title,
          alternateName: Object.values(titlesOf(listing)).filter((other) => other !== '' && other !== title),
          inLanguage: shown,
          url: pathname,
        }}
      />
      <p className="record-kind">
        {words.kinds[listing.kind].one} {listing.number} {listing.isDemo ? <DemoTag /> : null}
      </p>
      <h1 lang={shown === language ? undefined : shown}>
        {title === '' ? (
          words.untitled
        ) : (
          <MarkedRuns text={title} start={0} mentions={marks.byField.title ?? []} marks={marks} />
        )}
      </h1>
      {withOriginal && original ? (
        <p className="original-title" lang={listing.sourceLanguage}>
          {original}
        </p>
      ) : null}
      <TextStateLine sourceLanguage={listing.sourceLanguage} statuses={statusesOf(listing)} />
      {shown === language && language !== listing.sourceLanguage ? (
        <TranslationAbout line={listing.translations[language]} revision={listing.revision} />
      ) : null}
      {shown === language ? null : (
        <p className="notice">{ui.shownInstead(ui.languageNames[listing.sourceLanguage])}</p>
      )}
      {original ? (
        <p className="no-print">
          <a href={withOriginal ? pathname : `${pathname}?original=1`}>
            {withOriginal ? ui.hideOriginal : ui.showOriginal}
          </a>
        </p>
      ) : null}
    </header>
  );
}
