import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import { VerificationMark } from '../../organisations/web/organisation-item.tsx';
import { NameTruthLine } from '../../web/directory-names.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { claimEndpoints, type Claimed } from '../claims/contract.ts';
import { profilePath } from './profile-path.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  return { page: await load(context, claimEndpoints.list, { page }) };
}

export default function ClaimList() {
  const { page } = useLoaderData<typeof loader>();
  const words = useWords(directoryWords);
  return (
    <>
      <title>{words.decisions.title}</title>
      <h1>{words.decisions.title}</h1>
      <p className="help" role="status">
        {page.total === 0 ? words.decisions.none : words.decisions.waiting(page.total)} ·{' '}
        {words.decisions.order} · <AsOf moment={page.asOf} />
      </p>
      <ul className="record-list">
        {page.items.map((item) => (
          <ClaimedItem key={item.profile.id} item={item} />
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/claims" /> : null}
    </>
  );
}

function ClaimedItem({ item: { profile, claims } }: { item: Claimed }) {
  const words = useWords(directoryWords);
  const room = useWords(accountsWords);
  const { comma } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const kinds: Record<string, string> = { ...room.facilityKinds, ...room.organisationKinds };
  return (
    <li>
      <h2>
        <a href={path(profilePath(profile))}>
          <ShownName names={profile.names} />
        </a>
      </h2>
      <NameTruthLine record={profile} />
      <ul className="facts-line">
        <li>
          <PlaceLine {...profile} />
        </li>
        <li>{kinds[profile.kind]}</li>
        {profile.verificationState === null ? null : (
          <li>
            <VerificationMark state={profile.verificationState} />
          </li>
        )}
      </ul>
      <p>
        {words.decisions.claims(claims.length)} ·{' '}
        {claims.map(({ madeAt }) => words.claim.made(formatDay(madeAt, language))).join(comma)}
      </p>
      <p>
        <a className="button" href={path(`/desk/claims/${profile.subject}/${profile.id}`)}>
          {words.decisions.open}
        </a>
      </p>
    </li>
  );
}
