import type { OutputOf } from '../../../../shared/endpoint.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { directoryWords } from '../../messages/directory-words.ts';
import type { responsibilityEndpoints } from '../responsibilities/contract.ts';
import { CounterpartList } from './counterpart-list.tsx';
import { ResponsibilityFacts } from './responsibility-facts.tsx';

type Answers = OutputOf<(typeof responsibilityEndpoints)['ofOrganisation']>;

/** What an organisation answers for, and who stands across the border for it. */
export function ResponsibilitySection({ id, answers }: { id: string; answers: Answers }) {
  const words = useWords(directoryWords);
  const path = usePath();
  const { responsibilities, counterparts, mayEdit } = answers;
  return (
    <section id="responsibilities">
      <h2>{words.onPage.title}</h2>
      {responsibilities.length === 0 ? <p className="missing">{words.onPage.nothing}</p> : null}
      <ul className="plain-list">
        {responsibilities.map((one) => (
          <li key={one.id}>
            <a href={path(`/partners/responsibilities?step=${one.step}`)}>{words.steps[one.step]}</a>
            <ResponsibilityFacts responsibility={one} />
          </li>
        ))}
      </ul>
      {counterparts.length > 0 ? (
        <>
          <h3>{words.onPage.counterparts}</h3>
          <CounterpartList counterparts={counterparts} />
        </>
      ) : null}
      {mayEdit ? (
        <p className="no-print">
          <a className="button" href={path(`/partners/${id}/responsibilities`)}>
            {words.onPage.edit}
          </a>
        </p>
      ) : null}
    </section>
  );
}
