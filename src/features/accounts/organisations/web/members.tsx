import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DoneNotice } from '../../web/done-notice.tsx';
import { FormProblem } from '../../web/form-problem.tsx';
import { ImportLink } from '../../web/import-link.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { organisationEndpoints } from '../contract.ts';
import { InviteForm } from './invite-form.tsx';
import { MemberTable } from './member-table.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const { members } = await load(context, organisationEndpoints.members, { id });
  const organisation = await load(context, organisationEndpoints.get, { id });
  const done = new URL(request.url).searchParams.get('done');
  return {
    organisation,
    members,
    done: done === 'invited' || done === 'removed' ? done : undefined,
  } as const;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const { pathname } = new URL(request.url);
  const { id } = params;
  if (form.get('intent') === 'remove') {
    const input = { id, membershipId: form.get('membershipId') };
    const removed = await send(context, organisationEndpoints.removeMember, input);
    if (removed.ok) return redirect(`${pathname}?done=removed`);
    return data({ problem: removed.problem, email: '', role: 'member' }, { status: removed.problem.status });
  }
  const email = String(form.get('email') ?? '');
  const role = String(form.get('role') ?? 'member');
  const sent = await send(context, organisationEndpoints.invite, { id, email, role });
  if (sent.ok) return redirect(`${pathname}?done=invited`);
  return data({ problem: sent.problem, email, role }, { status: sent.problem.status });
}

export default function Members() {
  const { organisation, members, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).members;
  const path = usePath();
  const mayInvite = organisation.internal?.mayInvite ?? false;
  return (
    <div className="reading">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.names} />
        </a>
      </p>
      {answer ? null : <DoneNotice text={done && words[done]} />}
      <FormProblem problem={answer?.problem} labels={{ email: words.email }} />
      <MemberTable members={members} mayRemove={mayInvite} />
      {mayInvite ? (
        <>
          <InviteForm email={answer?.email} role={answer?.role} problem={answer?.problem} />
          <p>
            <ImportLink kind="people" />
          </p>
        </>
      ) : (
        <p className="help">{words.onlyOwners}</p>
      )}
    </div>
  );
}
