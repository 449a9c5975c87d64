import type { TitledRecord } from '../../search/web/title-gloss.tsx';
import type { ListingSummary } from '../listings/contract.ts';

/** A listing of a list as the gloss of its title needs it. */
export function glossedListing({ title, summary, grntiPrimary }: ListingSummary): TitledRecord {
  return { title, summary, fields: grntiPrimary === null ? [] : [grntiPrimary] };
}
