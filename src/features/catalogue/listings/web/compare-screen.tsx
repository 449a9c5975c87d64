import type { ReactNode } from 'react';
import { pickText } from '../../../../shared/language.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { BankMark, DemoTag, Missing, SpokenText, TextStateLine } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';
import type { ListingKind } from '../vocabulary.ts';
import { fieldName, placeName } from './choices.ts';
import { kindPaths, titlesOf, type ListingView } from './listing-kind.ts';
import { NamesOf } from './record-sections.tsx';

export type CompareRow<Listing extends ListingView> = {
  label: string;
  cell: (listing: Listing) => ReactNode;
};

/** Ids of a comparison: each once, at most four; the others are told about, not dropped silently. */
export function idsToCompare(params: URLSearchParams, max: number): { ids: string[]; tooMany: boolean } {
  const all = [...new Set(params.getAll('id').filter((id) => id !== ''))];
  return { ids: all.slice(0, max), tooMany: all.length > max };
}

/** Listings side by side: one column each, one row a property; missing is said in every cell. */
export function CompareScreen<Listing extends ListingView>({
  kind,
  listings,
  rows,
  tooMany,
}: {
  kind: ListingKind;
  listings: readonly Listing[];
  rows: readonly CompareRow<Listing>[];
  tooMany: boolean;
}) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const path = usePath();
  const own = path(kindPaths[kind]);
  const all = [...useCommonRows<Listing>(), ...rows];
  return (
    <>
      <title>{`${words.compareTitle} · ${words.siteName}`}</title>
      <h1>{words.compareTitle}</h1>
      {tooMany ? <p className="notice warn">{words.compareTooMany}</p> : null}
      {listings.length === 0 ? (
        <p className="notice">{words.compareNothing}</p>
      ) : (
        <ScrollBox label={words.compareTitle}>
          <table className="compare">
            <thead>
              <tr>
                <th scope="col">{words.property}</th>
                {listings.map((listing) => {
                  const title = pickText(titlesOf(listing), language, listing.sourceLanguage);
                  return (
                    <th key={listing.id} scope="col">
                      <a href={`${own}/${listing.id}`}>
                        {title ? <SpokenText text={title.text} language={title.language} /> : words.untitled}
                      </a>{' '}
                      {listing.isDemo ? <DemoTag /> : null}
                      <TextStateLine
                        sourceLanguage={listing.sourceLanguage}
                        statuses={listing.textStatuses}
                      />
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {all.map(({ label, cell }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {listings.map((listing) => (
                    <td key={listing.id}>{cell(listing) ?? <Missing />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <p>
        <a href={own}>{words.kinds[kind].back}</a>
      </p>
    </>
  );
}

function useCommonRows<Listing extends ListingView>(): CompareRow<Listing>[] {
  const language = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  return [
    { label: words.bank, cell: ({ country }) => <BankMark country={country} /> },
    {
      label: words.owner,
      cell: ({ owner, isAnonymous }) => {
        const name = owner ? pickText(owner.name, language) : undefined;
        if (name) return <SpokenText text={name.text} language={name.language} />;
        return isAnonymous ? words.anonymous : null;
      },
    },
    { label: words.region, cell: ({ owner }) => (owner?.region ? placeName(owner.region, language) : null) },
    {
      label: words.field,
      cell: ({ facts }) => (facts.grntiPrimary ? fieldName(facts.grntiPrimary, language) : null),
    },
    {
      label: words.cooperation,
      cell: ({ facts }) => (
        <NamesOf codes={facts.cooperationTypes} name={(code) => labels.of('cooperationType', code)} />
      ),
    },
  ];
}

/** Figures of a cell: what, how much, in which unit. */
export function FigureLines({ lines }: { lines: readonly { name: ReactNode; value: ReactNode }[] }) {
  if (lines.length === 0) return <Missing />;
  return (
    <ul className="figure-lines">
      {lines.map(({ name, value }, at) => (
        <li key={at}>
          {name} <strong>{value}</strong>
        </li>
      ))}
    </ul>
  );
}
