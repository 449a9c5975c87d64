import type { Page } from '../../../shared/paging.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import type { ListingSummary } from '../listings/contract.ts';
import type { ListingKind } from '../listings/vocabulary.ts';
import { kindPaths } from '../listings/web/listing-kind.ts';
import { ShortItem } from '../listings/web/short-item.tsx';
import { screenWords } from '../messages/screen-words.ts';

/** The newest listings of a kind for the home page: the output of `list` with a small page size. */
export function NewestListings({ kind, page }: { kind: ListingKind; page: Page<ListingSummary> }) {
  const words = useWords(screenWords);
  const path = usePath();
  return (
    <section aria-labelledby={`newest-${kind}`}>
      <h2 id={`newest-${kind}`}>{words.kinds[kind].newest}</h2>
      {page.items.length === 0 ? (
        <p className="quiet">{words.nothingYet}</p>
      ) : (
        <ul className="record-list short">
          {page.items.map((listing) => (
            <ShortItem key={listing.id} listing={listing} />
          ))}
        </ul>
      )}
      <p>
        <a href={path(kindPaths[kind])}>{words.kinds[kind].all(page.total)}</a>
      </p>
    </section>
  );
}
