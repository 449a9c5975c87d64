import type { Problem } from '../../../../shared/app-error.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';

type Session = { id: string; openedAt: string; lastSeenAt: string; isCurrent: boolean };

/** Where the person is signed in, with a way to end each session or all. */
export function ProfileSessions({
  sessions,
  problem,
}: {
  sessions: readonly Session[];
  problem: Problem | undefined;
}) {
  const words = useWords(screenWords).profile;
  const language = useLanguage();
  const { timeZone } = useViewer();
  const moment = (iso: string) => formatMoment(iso, language, timeZone);
  return (
    <section>
      <h2>{words.sessions}</h2>
      <FormProblem problem={problem} />
      <ScrollBox label={words.sessions}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.opened}</th>
              <th scope="col">{words.lastSeen}</th>
              <th scope="col">{words.endSession}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <td>{moment(session.openedAt)}</td>
                <td>{moment(session.lastSeenAt)}</td>
                <td>
                  {session.isCurrent ? (
                    words.thisOne
                  ) : (
                    <form method="post">
                      <input type="hidden" name="intent" value="endSession" />
                      <input type="hidden" name="sessionId" value={session.id} />
                      <button
                        className="link-button"
                        type="submit"
                        aria-label={words.endSessionOf(moment(session.openedAt))}
                      >
                        {words.endSession}
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <form method="post">
        <button className="button" type="submit" name="intent" value="everywhere">
          {words.everywhere}
        </button>
      </form>
    </section>
  );
}
