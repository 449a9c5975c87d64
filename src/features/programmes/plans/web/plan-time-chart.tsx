import { useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { planWords } from '../../messages/plans-words.ts';
import type { PlanItem } from '../contract.ts';
import { SpokenWords } from './plan-items.tsx';

/** So many half-years fit a table; a longer plan shows those around its open items. */
const columnsMax = 16;
const marks = { due: '●', firstDue: '○', done: '✓' } as const;

type HalfYear = { year: number; half: 1 | 2 };
const halfOf = (day: string): HalfYear => ({
  year: Number(day.slice(0, 4)),
  half: day.slice(5, 7) <= '06' ? 1 : 2,
});
const numberOf = ({ year, half }: HalfYear) => year * 2 + half - 1;

/** When what is due and done, by half-years. */
export function PlanTimeChart({ items }: { items: readonly PlanItem[] }) {
  const words = useWords(planWords);
  const open = items.filter(({ status }) => status !== 'dropped');
  const halves = open.flatMap(({ dueOn, firstDueOn, doneOn }) =>
    [dueOn, firstDueOn, ...(doneOn ? [doneOn] : [])].map((day) => numberOf(halfOf(day))),
  );
  if (halves.length === 0) return null;
  const first = Math.min(...halves);
  const count = Math.min(columnsMax, Math.max(...halves) - first + 1);
  const columns = Array.from({ length: count }, (_, at) => first + at);
  return (
    <section>
      <h2>{words.timeChart}</h2>
      <p className="help">{words.timeChartHelp}</p>
      <ScrollBox label={words.timeChart}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {words.halfYear(String(Math.floor(column / 2)), (column % 2) + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <SpokenWords said={item.title} />
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    <Marks item={item} column={column} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function Marks({ item, column }: { item: PlanItem; column: number }) {
  const words = useWords(planWords);
  const isIn = (day: string | null) => day !== null && numberOf(halfOf(day)) === column;
  const found = [
    isIn(item.dueOn) ? ([marks.due, words.dueMark] as const) : undefined,
    item.firstDueOn !== item.dueOn && isIn(item.firstDueOn)
      ? ([marks.firstDue, words.firstDueMark] as const)
      : undefined,
    isIn(item.doneOn) ? ([marks.done, words.doneMark] as const) : undefined,
  ].filter((mark) => mark !== undefined);
  return found.map(([sign, name]) => (
    <span key={sign} role="img" aria-label={name} title={name}>
      {sign}
    </span>
  ));
}
