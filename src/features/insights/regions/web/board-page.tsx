import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { send } from '../../../../ui/api-context.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { askedFilters } from '../../../../ui/asked-filters.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { regionsWords } from '../../messages/regions-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { regionEndpoints } from '../contract.ts';
import { boardColumnNames } from '../vocabulary.ts';
import { BoardTable } from './board-table.tsx';

const filters = ['from', 'to', 'bank', 'sort', 'asOf'] as const;
type Asked = Readonly<Record<(typeof filters)[number], string>>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const asked = askedFilters(given, filters);
  const found = await send(context, regionEndpoints.board, given);
  if (!found.ok) {
    return data({ asked, board: null, problem: found.problem }, { status: found.problem.status });
  }
  return data({ asked, board: found.output, problem: undefined });
}

/** Regions of both countries side by side. */
export default function BoardPage() {
  const { asked, board, problem } = useLoaderData<typeof loader>();
  const words = useWords(regionsWords);
  const path = usePath();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <ProblemSummary problem={problem} labels={{ from: words.from, to: words.to, bank: words.bank }} />
      <Filters asked={asked} errors={errorsByPath(problem)} />
      {board === null ? null : (
        <>
          <p>
            <span className="quiet">
              <AsOf moment={board.asOf} />
            </span>{' '}
            {board.isUnfinished ? words.unfinished : null}
          </p>
          <BoardTable board={board} sort={asked.sort} />
          <ExportLinks path="/api/exports/regions" asked={{ asOf: board.asOf }} />
        </>
      )}
      <h2>{words.what}</h2>
      <p>{words.whatCounted}</p>
      <p>
        {words.whatMissing} <a href={path('/insights/statistics')}>{words.statistics}</a>
      </p>
      <p>{words.whatNot}</p>
    </>
  );
}

function Filters({ asked, errors }: { asked: Asked; errors: Readonly<Record<string, string>> }) {
  const words = useWords(regionsWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <form method="get" className="query-form">
      <div className="inline-fields">
        <TextField
          name="from"
          label={words.from}
          help={words.periodHelp}
          defaultValue={asked.from}
          maxLength={7}
          errors={errors}
        />
        <TextField name="to" label={words.to} defaultValue={asked.to} maxLength={7} errors={errors} />
        <SelectField
          name="bank"
          label={words.bank}
          emptyLabel={words.bothBanks}
          defaultValue={asked.bank}
          choices={['CN', 'RU'].map((value) => ({ value, label: placeName(value, language) }))}
        />
        <SelectField
          name="sort"
          label={words.sort}
          emptyLabel={null}
          defaultValue={asked.sort}
          choices={[
            { value: 'name', label: words.sortByName },
            ...boardColumnNames.map((value) => ({ value, label: words.sortBy(words.columns[value]) })),
          ]}
        />
        {asked.asOf === '' ? null : <input type="hidden" name="asOf" value={asked.asOf} />}
        <button className="button" type="submit">
          {words.show}
        </button>
        <a href={path('/insights/regions')}>{words.clear}</a>
      </div>
    </form>
  );
}
