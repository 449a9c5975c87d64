import { pickText } from '../../../../shared/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { BankMark, DemoTag, Missing, SpokenText, TextStateLine } from '../../../../ui/record-parts.tsx';
import { TitleGloss } from '../../../search/web/title-gloss.tsx';
import type { ListingSummary } from '../contract.ts';
import { useLabels } from '../../web/labels.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { fieldName } from './choices.ts';
import { LevelsBeside } from './levels.tsx';
import { kindPaths } from './listing-kind.ts';

/** A listing in a list: what it is, from where, how mature, and how far its text may be trusted. */
export function ListingItem({
  listing,
  canCompare = false,
}: {
  listing: ListingSummary;
  canCompare?: boolean;
}) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  const path = usePath();
  const { title, summary } = listing;
  return (
    <li>
      <h2 lang={title.language === language ? undefined : title.language}>
        <a href={path(`${kindPaths[listing.kind]}/${listing.id}`)}>
          {title.text === '' ? words.untitled : title.text}
        </a>
      </h2>
      <TitleGloss title={title} />
      <ul className="facts-line">
        <li>
          <BankMark country={listing.country} />
        </li>
        <li>
          <OwnerName listing={listing} />
        </li>
        {listing.grntiPrimary ? <li>{fieldName(listing.grntiPrimary, language)}</li> : null}
        {listing.publishedAt ? <li>{formatDay(listing.publishedAt, language)}</li> : null}
        {listing.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      {summary.text === '' ? null : (
        <p>
          <SpokenText text={summary.text} language={summary.language} />
        </p>
      )}
      <LevelsBeside kind={listing.kind} levels={listing} />
      <p className="small quiet">
        {words.cooperation}
        {words.colon}
        {listing.cooperationTypes.length === 0 ? (
          <Missing />
        ) : (
          listing.cooperationTypes.map((type) => labels.of('cooperationType', type)).join(words.listSeparator)
        )}
      </p>
      <div className="row spread">
        <TextStateLine sourceLanguage={listing.sourceLanguage} statuses={listing.textStatuses} />
        {canCompare ? (
          <label className="choice compare-choice">
            <input type="checkbox" name="id" value={listing.id} />
            <span>
              {words.compareThis}{' '}
              <span className="visually-hidden" lang={title.language}>
                {title.text}
              </span>
            </span>
          </label>
        ) : null}
      </div>
    </li>
  );
}

export function OwnerName({ listing }: { listing: Pick<ListingSummary, 'owner' | 'isAnonymous'> }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  if (listing.owner === null) return listing.isAnonymous ? <>{words.anonymous}</> : <Missing />;
  const name = pickText(listing.owner.name, language);
  return name ? <SpokenText text={name.text} language={name.language} /> : <Missing />;
}
