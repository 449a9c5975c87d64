import type { PageContext } from '../../../ui/api-context.ts';
import { loadTitleGlosses, type TitleGlosses } from '../../search/web/title-gloss.tsx';
import type { OtherRecord } from '../contract.ts';

/** What the titles of other records name, for readers of another language; names of people and organisations have none. */
export function loadGlossesOf(
  context: PageContext,
  found: readonly { other: OtherRecord }[],
): Promise<TitleGlosses> {
  const others = found.map(({ other }) => other);
  return loadTitleGlosses(
    context,
    others.filter(({ kind }) => kind === 'offer' || kind === 'request'),
  );
}
