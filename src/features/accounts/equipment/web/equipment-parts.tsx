import type { Language } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { equipmentWords } from '../../messages/equipment-words.ts';
import type { Equipment } from '../contract.ts';

/** The rows as their owner wrote them: facts are not translated. */
export function Specifications({
  rows,
  language,
}: {
  rows: Equipment['specifications'];
  language: Language;
}) {
  const words = useWords(equipmentWords);
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.specifications}</h2>
      <ScrollBox label={words.specifications}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.specification}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.valueUnit}</th>
            </tr>
          </thead>
          <tbody lang={language}>
            {rows.map(({ name, value, unit }, at) => (
              <tr key={at}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td>{unit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

/** The week by the clock of the place. */
export function OpeningHours({ hours, timeZone }: { hours: Equipment['hours']; timeZone: string }) {
  const words = useWords(equipmentWords);
  return (
    <section>
      <h2>{words.hours}</h2>
      <p className="help">
        {words.timeZone}: {timeZone}
      </p>
      <table>
        <tbody>
          {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => {
            const open = hours.filter((one) => one.weekday === weekday);
            return (
              <tr key={weekday}>
                <th scope="row">{words.weekdays[weekday]}</th>
                <td>
                  {open.length > 0 ? open.map(({ from, to }) => `${from}–${to}`).join(', ') : words.closed}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
