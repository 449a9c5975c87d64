import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { policyWords } from '../../messages/policies-words.ts';
import { policyEndpoints } from '../contract.ts';
import { policyTopics } from '../vocabulary.ts';
import { sendWatch } from './send-watch.ts';
import { SideBySide } from './side-by-side.tsx';
import { WatchForm } from './watch-form.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, policyEndpoints.list, given as object);
  const text = (name: string) => askedText(given, name);
  return { page, asked: { q: text('q'), topic: text('topic') } };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await sendWatch(context, form);
  const topic = textOfField(form, 'topic');
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/policies?topic=${topic}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** Rules of both countries side by side, by topic. */
export default function PolicyList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(policyWords);
  const path = usePath();
  const { roles } = useViewer();
  const answer = useActionData<typeof action>();
  const topic = policyTopics.find((one) => one === asked.topic);
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="notice">{words.notAdvice}</p>
      <FilterForm
        asked={{ q: asked.q, topic: asked.topic }}
        path={path('/programmes/policies')}
        words={words}
      >
        <TextField name="q" type="search" label={words.search} defaultValue={asked.q} maxLength={200} />
        <FilterSelect
          name="topic"
          label={words.topic}
          defaultValue={asked.topic}
          values={policyTopics}
          names={words.topics}
        />
      </FilterForm>
      <p className="help" role="status">
        {words.found(page.total)} · {words.order} · <AsOf moment={page.asOf} />
      </p>
      <p className="no-print">
        <a href={path('/programmes/standards')}>{words.toStandards}</a> ·{' '}
        <a href={path('/programmes/policy-documents')}>{words.toDocuments}</a>
        {roles.includes('programme_officer') ? (
          <>
            {' · '}
            <a href={path('/programmes/policies/new')}>{words.add}</a>
          </>
        ) : null}
      </p>
      <ProblemSummary problem={answer?.problem} labels={{ topic: words.topic }} />
      <WatchForm topic={topic} watched={page.watched} />
      {page.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      {page.items.map((policy) => (
        <section key={policy.id}>
          <h2>
            <a href={path(`/programmes/policies/${policy.id}`)}>
              <ShownName names={policy.title} />
            </a>
          </h2>
          <p className="help">{words.topics[policy.topic]}</p>
          <SideBySide policy={policy} />
        </section>
      ))}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/policies" />
      <FeedLink path="/feeds/search.atom?kind=policy" title={words.title} />
    </>
  );
}
