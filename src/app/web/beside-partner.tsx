import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { AnswerTime, loadAnswerTime } from '../../features/cooperation/web/answer-time.tsx';
import {
  ContradictionNotice,
  loadContradictions,
} from '../../features/insights/web/contradiction-notice.tsx';
import { ProfileLink } from '../../features/insights/web/profile-link.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const [answer, contradictions] = await Promise.all([
    loadAnswerTime(context, id),
    loadContradictions(context, { room: 'accounts', kind: 'organisation', id }),
  ]);
  return { id, answer, contradictions };
}

/** What rooms above the directory say of an organisation. */
export default function BesidePartner() {
  const { id, answer, contradictions } = useLoaderData<typeof loader>();
  return (
    <>
      <ContradictionNotice items={contradictions} />
      <AnswerTime answer={answer} />
      <ProfileLink organisationId={id} />
    </>
  );
}
