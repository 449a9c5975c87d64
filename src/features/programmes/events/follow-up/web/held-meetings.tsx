import { Fragment } from 'react';
import { useLocation } from 'react-router';
import type { OutputOf } from '../../../../../shared/endpoint.ts';
import { ExportLinks } from '../../../../../ui/export-links.tsx';
import { usePath, useWords } from '../../../../../ui/language.ts';
import { uiWords } from '../../../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../../../ui/scroll-box.tsx';
import { followUpWords } from '../../../messages/follow-up-words.ts';
import type { followUpEndpoints, MeetingTold } from '../contract.ts';
import { heldOf } from '../rules.ts';
import { SeatName } from './task-table.tsx';

type Meetings = OutputOf<typeof followUpEndpoints.meetings>;

/** Which of the arranged meetings were held, with the way to a task from each. */
export function HeldMeetings(props: { eventId: string; meetings: Meetings; ownSeatId: string | null }) {
  const { eventId, meetings, ownSeatId } = props;
  const words = useWords(followUpWords);
  return (
    <section>
      <h2>{words.meetings}</h2>
      {meetings.total === 0 ? (
        <p className="notice">{words.noMeetings}</p>
      ) : (
        <>
          <p className="quiet">{words.meetingsLead}</p>
          <ScrollBox label={words.meetings}>
            <table className="follow-up-rows">
              <thead>
                <tr>
                  {[words.round, words.first, words.second, words.wasHeld].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                  <th scope="col" className="no-print">
                    {words.action}
                  </th>
                </tr>
              </thead>
              <tbody>
                {meetings.items.map((meeting) => (
                  <tr key={`${meeting.round} ${meeting.first.participantId}`}>
                    <th scope="row">
                      {meeting.round} · {meeting.starts}
                    </th>
                    <td>
                      <SeatName seat={meeting.first} />
                    </td>
                    <td>
                      <SeatName seat={meeting.second} />
                    </td>
                    <td>{words.held[heldOf(meeting.wasHeld)]}</td>
                    <td className="no-print">
                      <TellForm eventId={eventId} meeting={meeting} ownSeatId={ownSeatId} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <ExportLinks path={`/api/events/${eventId}/meetings/held-table`} />
          <MeetingPager page={meetings.page} pageSize={meetings.pageSize} total={meetings.total} />
        </>
      )}
    </section>
  );
}

function TellForm(props: { eventId: string; meeting: MeetingTold; ownSeatId: string | null }) {
  const { eventId, meeting, ownSeatId } = props;
  const words = useWords(followUpWords);
  const path = usePath();
  const partner = meeting.first.participantId === ownSeatId ? meeting.second : meeting.first;
  const told = heldOf(meeting.wasHeld);
  const choices = [
    { value: 'yes', label: words.holdIt },
    { value: 'no', label: words.missIt },
    { value: 'unknown', label: words.forgetIt },
  ].filter(({ value }) => value !== told);
  return (
    <form method="post">
      <input type="hidden" name="intent" value="tell" />
      <input type="hidden" name="firstId" value={meeting.first.participantId} />
      <input type="hidden" name="secondId" value={meeting.second.participantId} />
      {choices.map(({ value, label }) => (
        <Fragment key={value}>
          <button className="link-button" type="submit" name="held" value={value}>
            {label}
          </button>{' '}
        </Fragment>
      ))}
      <a href={path(`/events/${eventId}/follow-up?with=${partner.participantId}#new-task`)}>{words.toTask}</a>
    </form>
  );
}

/** The meetings have pages of their own beside those of the tasks. */
function MeetingPager({ page, pageSize, total }: { page: number; pageSize: number; total: number }) {
  const ui = useWords(uiWords);
  const { pathname, search } = useLocation();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages <= 1) return null;
  const address = (target: number) => {
    const query = new URLSearchParams(search);
    query.set('rounds', String(target));
    return `${pathname}?${query.toString()}`;
  };
  return (
    <nav className="pager" aria-label={ui.pagesLabel}>
      {page > 1 ? <a href={address(page - 1)}>{ui.previous}</a> : null}
      <span>{ui.pageOf(page, pages)}</span>
      {page < pages ? <a href={address(page + 1)}>{ui.next}</a> : null}
    </nav>
  );
}
