import { ClaimOffer } from './claim-offer.tsx';
import { FreshnessSection } from './freshness-section.tsx';
import type { DirectoryView } from './load-directory.ts';
import { MembersSection } from './members-section.tsx';
import { RelationsSection } from './relations-section.tsx';
import { ResponsibilitySection } from './responsibility-section.tsx';

/** Who its members are and what it is named with, what it answers for, how fresh its page is, and the way to claim it. */
export function DirectorySections({ id, view }: { id: string; view: DirectoryView }) {
  return (
    <>
      {view.claim ? <ClaimOffer standing={view.claim} /> : null}
      {view.relations.members ? <MembersSection members={view.relations.members} /> : null}
      <RelationsSection items={view.relations.items} />
      {view.answers ? <ResponsibilitySection id={id} answers={view.answers} /> : null}
      {view.freshness ? <FreshnessSection subject="organisation" id={id} freshness={view.freshness} /> : null}
    </>
  );
}
