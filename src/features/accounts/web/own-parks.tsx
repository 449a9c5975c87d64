import { load, viewerContext, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { parkWords } from '../messages/park-words.ts';
import { parkEndpoints, type ParksOfOrganisation } from '../parks/contract.ts';
import { ParkLinks } from '../parks/web/park-links.tsx';
import { ShownName } from './shown-name.tsx';

/** The parks and other facilities that the organisations of the reader keep. */
export async function loadOwnParks(context: PageContext): Promise<ParksOfOrganisation['kept']> {
  const { organisationIds } = context.get(viewerContext);
  const answers = await Promise.all(
    organisationIds.map((id) => load(context, parkEndpoints.ofOrganisation, { id })),
  );
  const kept = answers.flatMap((answer) => answer.kept);
  return [...new Map(kept.map((park) => [park.id, park])).values()];
}

/** The reader's parks with what is kept there; nothing for whom keeps none. */
export function OwnParks({ parks }: { parks: ParksOfOrganisation['kept'] }) {
  const words = useWords(parkWords);
  const path = usePath();
  if (parks.length === 0) return null;
  return (
    <section aria-labelledby="own-parks">
      <h2 id="own-parks">{words.ownParks}</h2>
      {parks.map(({ id, names }) => (
        <div key={id}>
          <h3>
            <a href={path(`/facilities/${id}`)}>
              <ShownName names={names} />
            </a>
          </h3>
          <ParkLinks facilityId={id} />
        </div>
      ))}
    </section>
  );
}
