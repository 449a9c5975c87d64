import type { Profile } from '../freshness/rules.ts';

/** The page of a profile, below the language. */
export function profilePath({ subject, id }: Profile): string {
  return `/${subject === 'organisation' ? 'partners' : 'facilities'}/${id}`;
}
