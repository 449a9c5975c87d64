import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { landings } from '../landing/contract.ts';
import { landingWords } from '../messages/landing-words.ts';
import { LandedFacts, LandedTitle } from './landed-item.tsx';

const shownMost = 5;
type Landed = OutputOf<typeof landings.list>;

/** What landed in a region; undefined where nothing lands by our data (other countries). */
export async function loadRegionLandings(context: PageContext, region: string): Promise<Landed | undefined> {
  if (!/^(CN|RU)-/.test(region)) return undefined;
  return load(context, landings.list, { region, pageSize: shownMost });
}

/** Beside a region: what has landed there and may be shown. */
export function RegionLandings({ page, region }: { page: Landed; region: string }) {
  const words = useWords(landingWords);
  const path = usePath();
  return (
    <section>
      <h2>{words.allTitle}</h2>
      {page.items.length === 0 ? <p>{words.allNone}</p> : null}
      <ul className="record-list">
        {page.items.map((item) => (
          <li key={item.projectId}>
            <LandedTitle item={item} />
            <LandedFacts item={item} />
          </li>
        ))}
      </ul>
      {page.total > 0 ? (
        <p>
          <a href={path(`/landings?region=${region}`)}>
            {words.counts(page.counts.landed, page.counts.verified)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
