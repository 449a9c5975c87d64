import { useLanguage, useWords } from '../../../../ui/language.ts';
import { eventWords } from '../../messages/events-words.ts';
import type { GridView, MeetingPerson } from '../meeting-contract.ts';

/** A name as the reader reads it, with its own writing beside it. */
export function PersonName({ person: { name } }: { person: Pick<MeetingPerson, 'name'> }) {
  const language = useLanguage();
  const byLanguage = { zh: name.han, ru: name.cyrillic, en: name.latin };
  const own = byLanguage[language];
  const isTyped = own === '' || own === name.typed;
  return (
    <>
      {isTyped ? name.typed : own}
      {isTyped ? null : <span className="quiet"> ({name.typed})</span>}
    </>
  );
}

/** The meetings by rounds; those who arrange them can lock a pair or take it out. */
export function MeetingTable({ grid }: { grid: GridView }) {
  const words = useWords(eventWords);
  const people = new Map(grid.people.map((person) => [person.id, person]));
  const shown = (id: string) => {
    const person = people.get(id);
    return person ? (
      <>
        <PersonName person={person} />
        <br />
        <span className="quiet small">{person.organisation}</span>
      </>
    ) : null;
  };
  return (
    <div className="scroll-x">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.round}</th>
            <th scope="col">{words.table}</th>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.second}</th>
            <th scope="col">{words.interpreter}</th>
            {grid.mayArrange ? (
              <th scope="col" className="no-print">
                {words.edit}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {grid.meetings.map((meeting) => (
            <tr key={`${meeting.round} ${meeting.table}`}>
              <th scope="row">
                {meeting.round} · {meeting.starts}
              </th>
              <td>{meeting.table}</td>
              <td>{shown(meeting.firstId)}</td>
              <td>{shown(meeting.secondId)}</td>
              <td>{meeting.interpreter ?? <span className="quiet">{words.noInterpreter}</span>}</td>
              {grid.mayArrange ? (
                <td className="no-print">
                  <form method="post">
                    <input type="hidden" name="op" value="change" />
                    <input type="hidden" name="revision" value={grid.settings?.revision} />
                    <input type="hidden" name="firstId" value={meeting.firstId} />
                    <input type="hidden" name="secondId" value={meeting.secondId} />
                    <button
                      className="link-button"
                      type="submit"
                      name="what"
                      value={meeting.isLocked ? 'unlock' : 'lock'}
                    >
                      {meeting.isLocked ? words.unlock : words.lock}
                    </button>{' '}
                    <button className="link-button" type="submit" name="what" value="remove">
                      {words.remove}
                    </button>
                  </form>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
