import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { eventWords } from '../../messages/events-words.ts';
import type { GridView, MeetingPerson } from '../meeting-contract.ts';
import { readPersonName } from '../read-names.ts';
import { OrganisationName, WrittenName } from './written-names.tsx';

/** A name as the reader reads it, with its own writing beside it. */
export function PersonName({ person: { name } }: { person: Pick<MeetingPerson, 'name'> }) {
  return <WrittenName name={readPersonName(name, useLanguage())} />;
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
        <span className="quiet small">
          <OrganisationName typed={person.organisation} names={person.organisationNames} />
        </span>
      </>
    ) : null;
  };
  return (
    <ScrollBox label={words.meetingsTitle}>
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
    </ScrollBox>
  );
}
