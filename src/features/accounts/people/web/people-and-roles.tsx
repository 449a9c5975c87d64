import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterSelect } from '../../../../ui/filter-form.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { DoneNotice } from '../../web/done-notice.tsx';
import { FormProblem } from '../../web/form-problem.tsx';
import { grantableRoles, personEndpoints } from '../contract.ts';
import { PersonRoles } from './person-roles.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { saved, ...input } = inputFromPairs(searchParams);
  const page = await load(context, personEndpoints.list, input as never);
  return {
    page,
    saved: saved === 'yes',
    q: searchParams.get('q') ?? '',
    role: searchParams.get('role') ?? '',
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const input = { personId: form.get('personId'), roles: form.getAll('roles') };
  const sent = await send(context, personEndpoints.setRoles, input);
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('saved', 'yes');
  return redirect(`${pathname}?${searchParams.toString()}`);
}

export default function PeopleAndRoles() {
  const { page, saved, q, role } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const words = useWords(screenWords).people;
  const room = useWords(accountsWords);
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.note}</p>
      {problem ? null : <DoneNotice text={saved ? words.saved : undefined} />}
      <FormProblem problem={problem} />
      <form method="get" className="filter-form">
        <TextField name="q" type="search" label={words.search} defaultValue={q} maxLength={200} />
        <FilterSelect
          name="role"
          label={words.role}
          defaultValue={role}
          values={grantableRoles}
          names={room.roles}
        />
        <button className="button" type="submit">
          {words.filter}
        </button>
      </form>
      <p className="help" role="status">
        {words.found(page.total)} · {words.newestFirst} · <AsOf moment={page.asOf} />
      </p>
      {page.total === 0 ? <p className="notice">{words.nobody}</p> : null}
      <ul className="record-list">
        {page.items.map((person) => (
          <li key={person.id}>
            <PersonRoles person={person} />
          </li>
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      {page.total > 0 ? <ExportLinks path="/api/exports/people" /> : null}
    </>
  );
}
