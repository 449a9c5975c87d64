import { send, viewerContext, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { interestEndpoints } from '../interests/contract.ts';
import { interestScreenWords } from '../messages/interest-screen-words.ts';

/** What waits for the reader: his own interests in figures, a broker's board with what is overdue. */
export async function loadDeskInterests(context: PageContext) {
  const { roles } = context.get(viewerContext);
  const hasBoard = roles.includes('broker') || roles.includes('moderator');
  const [own, board] = await Promise.all([
    send(context, interestEndpoints.mine, { pageSize: 1 }),
    hasBoard ? send(context, interestEndpoints.board, { pageSize: 1 }) : undefined,
  ]);
  return {
    sent: own.ok ? own.output.sent : 0,
    received: own.ok ? own.output.received : 0,
    board: board?.ok ? { open: board.output.total, overdue: board.output.overdue } : null,
  };
}

export function DeskInterests({ interests }: { interests: Awaited<ReturnType<typeof loadDeskInterests>> }) {
  const words = useWords(interestScreenWords);
  const path = usePath();
  const { sent, received, board } = interests;
  if (sent + received === 0 && !board) return null;
  return (
    <section aria-labelledby="desk-interests">
      <h2 id="desk-interests">{words.deskTitle}</h2>
      <ul className="facts-line">
        {board && board.overdue > 0 ? (
          <li>
            <strong className="overdue">{words.deskOverdue(board.overdue)}</strong>
          </li>
        ) : null}
        {board ? (
          <li>
            <a href={path('/desk/interests/board')}>{words.toBoard}</a>
            {words.colon}
            {words.deskOpen(board.open)}
          </li>
        ) : null}
        <li>
          <a href={path('/desk/interests')}>{words.toList}</a>
          {words.colon}
          {words.deskReceived(received)}
          {words.listSeparator}
          {words.deskSent(sent)}
        </li>
      </ul>
    </section>
  );
}
