import { send, viewerContext, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { interestEndpoints } from '../interests/contract.ts';
import { interestScreenWords } from '../messages/interest-screen-words.ts';
import { interestWords } from '../messages/interest-words.ts';

type ListingAddress = { kind: 'offer' | 'request'; id: string };

/** What a reader may do about a record. Visitors are shown the way too: it leads them past the signing in. */
export async function loadCooperation(context: PageContext, record: ListingAddress) {
  if (!context.get(viewerContext).signedIn) return { record, about: undefined, isVisitor: true };
  const about = await send(context, interestEndpoints.aboutListing, record);
  return { record, about: about.ok ? about.output : undefined, isVisitor: false };
}
export type CooperationBeside = Awaited<ReturnType<typeof loadCooperation>>;

/** Stands on a record's page: express an interest, ask, and the interests the reader takes part in. */
export function CooperationBesideRecord({ record, about, isVisitor }: CooperationBeside) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const path = usePath();
  const asked = `kind=${record.kind}&id=${record.id}`;
  const maySend = isVisitor || about?.maySend === true;
  const mayAsk = isVisitor || about?.mayAsk === true;
  const interests = about?.interests ?? [];
  if (!maySend && !mayAsk && interests.length === 0) return null;
  return (
    <aside className="steward no-print" aria-label={words.besideTitle}>
      <p className="row">
        {maySend ? (
          <a className="button primary" href={path(`/interests/new?${asked}`)}>
            {words.sendInterest}
          </a>
        ) : null}
        {mayAsk ? (
          <a className="button" href={path(`/interests/ask?${asked}`)}>
            {words.askTitle}
          </a>
        ) : null}
      </p>
      {interests.length === 0 ? null : (
        <>
          <p className="label">{words.yourInterests}</p>
          <ul className="facts-line">
            {interests.map(({ id, number, state }) => (
              <li key={id}>
                <a href={path(`/interests/${id}`)}>{number}</a>
                {words.colon}
                {names.states[state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
