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
import { formatDay } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { Missing } from '../../../../ui/record-parts.tsx';
import { ScriptRuns } from '../../../../ui/script-runs.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { askedText } from '../../../../ui/asked-filters.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { policyWords } from '../../messages/policies-words.ts';
import { standardEndpoints, type Standard } from '../contract.ts';
import { equivalences } from '../vocabulary.ts';
import { isAboutWatch, sendWatch } from './send-watch.ts';
import {
  standardSigns,
  StandardForm,
  standardInput,
  typedStandard,
  useStandardLabels,
} from './standard-form.tsx';
import { WatchForm } from './watch-form.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, standardEndpoints.list, given as object);
  const text = (name: string) => askedText(given, name);
  return { page, asked: { q: text('q'), relation: text('relation') } };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (isAboutWatch(form)) {
    const asked = await sendWatch(context, form);
    if (asked.ok) return redirect(`/${languageFrom(params)}/programmes/standards`);
    return data({ problem: asked.problem, typed: undefined }, { status: asked.problem.status });
  }
  const typed = typedStandard(form);
  const sent = await send(context, standardEndpoints.add, standardInput(typed));
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/standards/${sent.output.id}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** GB, GOST and ISO standards that belong together. */
export default function StandardList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(policyWords);
  const path = usePath();
  const labels = useStandardLabels();
  return (
    <>
      <title>{words.standardsTitle}</title>
      <p>
        <a href={path('/programmes/policies')}>{words.back}</a>
      </p>
      <h1>{words.standardsTitle}</h1>
      <p className="lead">{words.standardsLead}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <FilterForm
        asked={{ q: asked.q, relation: asked.relation }}
        path={path('/programmes/standards')}
        words={words}
      >
        <TextField
          name="q"
          type="search"
          label={words.standardsSearch}
          defaultValue={asked.q}
          maxLength={200}
        />
        <FilterSelect
          name="relation"
          label={words.relation}
          defaultValue={asked.relation}
          values={equivalences}
          names={words.relations}
        />
      </FilterForm>
      <p className="help" role="status">
        {words.standardsFound(page.total)} · {words.standardsOrder} · <AsOf moment={page.asOf} />
      </p>
      <WatchForm topic="standards" watched={page.isWatched ? ['standards'] : []} />
      {page.items.length === 0 ? (
        <p className="notice">{words.nothing}</p>
      ) : (
        <StandardTable rows={page.items} />
      )}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/standards" />
      {page.mayWrite ? (
        <section>
          <h2>{words.addStandard}</h2>
          <StandardForm typed={answer?.typed ?? {}} errors={errorsByPath(answer?.problem)} />
        </section>
      ) : null}
    </>
  );
}

function StandardTable({ rows }: { rows: readonly Standard[] }) {
  const words = useWords(policyWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ScrollBox label={words.standardsTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.subject}</th>
            {Object.values(standardSigns).map((sign) => (
              <th key={sign} scope="col">
                <ScriptRuns text={sign} />
              </th>
            ))}
            <th scope="col">{words.gbToIso}</th>
            <th scope="col">{words.gostToIso}</th>
            <th scope="col">{words.gbToGost}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={path(`/programmes/standards/${row.id}`)}>
                  <ShownName names={row.subject} />
                </a>
                <p className="help">
                  <ShownName names={row.note} />
                </p>
              </th>
              <td>{row.gb ?? <Missing />}</td>
              <td>{row.gost === null ? <Missing /> : <ScriptRuns text={row.gost} />}</td>
              <td>{row.iso ?? <Missing />}</td>
              <td>{words.relations[row.gbToIso]}</td>
              <td>{words.relations[row.gostToIso]}</td>
              <td>{words.relations[row.gbToGost]}</td>
              <td>
                <AsWritten text={row.source} />
                <p className="help">
                  {words.confidences[row.confidence]} · {words.changedOn(formatDay(row.changedAt, language))}
                </p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
