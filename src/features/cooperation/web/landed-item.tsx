import { formatDay, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { BankMark } from '../../../ui/record-parts.tsx';
import { placeName } from '../../../shared/vocabulary-names.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { landings, type LandedItem } from '../landing/contract.ts';
import { landingWords } from '../messages/landing-words.ts';
import { SpokenWords } from './spoken.tsx';

/** What everybody may know of the landing of a project; undefined where nothing has landed or may be shown. */
export async function loadLanded(context: PageContext, projectId: string): Promise<LandedItem | undefined> {
  const { items } = await load(context, landings.list, { projectId, pageSize: 1 });
  return items[0];
}

export function LandedTitle({ item }: { item: LandedItem }) {
  const words = useWords(landingWords);
  const path = usePath();
  const state = words.textStates[item.title.state];
  return (
    <>
      <h2>
        <a href={path(`/projects/${item.projectId}`)} lang={item.title.language}>
          {item.title.text}
        </a>
      </h2>
      <p className="small quiet">
        {item.number}
        {state === '' ? null : ` · ${state}`}
      </p>
    </>
  );
}

/** What landed, where, since when, and whether both sides stand by it. */
export function LandedFacts({ item }: { item: LandedItem }) {
  const words = useWords(landingWords);
  const language = useLanguage();
  return (
    <>
      <p>
        <BankMark country={item.country} /> {placeName(item.region, language)} ·{' '}
        <SpokenWords said={item.place} isShort />
        {item.product.text === '' ? null : (
          <>
            {' · '}
            <SpokenWords said={item.product} isShort />
          </>
        )}
      </p>
      <p className="small quiet">
        {[
          words.kinds[item.kind],
          formatDay(item.landedOn, language),
          item.jobs === null ? '' : `${words.jobs}: ${formatNumber(item.jobs, language)}`,
          item.isVerified ? words.verified : words.claimedShort,
          item.latest ? words.latest(item.latest.months, words.standings[item.latest.standing]) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
