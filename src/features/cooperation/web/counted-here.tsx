import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { parkResultWords } from '../messages/park-result-words.ts';
import { parkResultEndpoints } from '../parks/contract.ts';
import { ResultTable } from '../parks/web/result-table.tsx';

type Results = OutputOf<typeof parkResultEndpoints.get>;

export function loadCountedHere(context: PageContext, id: string): Promise<Results> {
  return load(context, parkResultEndpoints.get, { id });
}

/** Beside what a park reports of itself: what the product counts of this year, with the rows one click away. */
export function CountedHere({ results }: { results: Results }) {
  const words = useWords(parkResultWords);
  const path = usePath();
  const rows = results.rows.filter(({ part }) => part !== 'residents' && part !== 'reports');
  return (
    <section>
      <h2>{words.counted}</h2>
      {rows.length === 0 ? <p>{words.nothing}</p> : <ResultTable rows={rows} />}
      <p>
        <a href={path(`/facilities/${results.facility.id}/results`)}>{words.toResults}</a>
      </p>
    </section>
  );
}
