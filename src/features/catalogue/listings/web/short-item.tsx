import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { BankMark, DemoTag } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { ListingSummary } from '../contract.ts';
import { kindPaths } from './listing-kind.ts';

/** A listing in one or two lines: title, bank, day. */
export function ShortItem({ listing }: { listing: ListingSummary }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const { title } = listing;
  return (
    <li>
      <h3 lang={title.language === language ? undefined : title.language}>
        <a href={path(`${kindPaths[listing.kind]}/${listing.id}`)}>
          {title.text === '' ? words.untitled : title.text}
        </a>
      </h3>
      <ul className="facts-line">
        <li>
          <BankMark country={listing.country} />
        </li>
        {listing.publishedAt ? <li>{formatDay(listing.publishedAt, language)}</li> : null}
        {title.language === language ? null : <li>{ui.original(ui.languageNames[title.language])}</li>}
        {listing.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
    </li>
  );
}
