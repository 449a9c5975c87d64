import type { WorkbenchMessages } from '../../messages/workbench-en.ts';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';
import type { DeskState, Status } from './desk-model.ts';

/** One quiet line that says whether everything is saved; read out when it changes. */
export function DeskStatus() {
  const { state } = useDesk();
  const { words, figure } = useDeskWords();
  const { status } = state;
  const waiting = Object.values(state.queue).filter(({ conflict }) => conflict === null).length;
  const isWarning = !['idle', 'saving', 'saved'].includes(status.kind);
  return (
    <div className="desk-status">
      <p
        role="status"
        aria-live="polite"
        className={isWarning ? 'warn' : undefined}
        data-status={status.kind}
      >
        {sentenceOf(status, words, figure)}
        {status.kind === 'offline' && waiting > 1 ? ` ${words.status.waiting(waiting)}` : null}
      </p>
      {state.restoredCount === 0 ? null : (
        <p className="notice restored">{words.status.restored(state.restoredCount)}</p>
      )}
      {state.isSourceNewer ? (
        <p className="notice warn" role="alert">
          {words.status.sourceNewer} <a href="">{words.status.reload}</a>
        </p>
      ) : null}
      <ConflictLinks state={state} />
    </div>
  );
}

function sentenceOf(status: Status, words: WorkbenchMessages, figure: (value: number) => string): string {
  switch (status.kind) {
    case 'refused':
      return words.status.refused(status.sentence);
    case 'notConfirmed':
      return words.status.notConfirmed(figure(status.position + 1));
    case 'blocked':
      return words.status.blocked(status.count);
    default:
      return words.status[status.kind];
  }
}

/** Conflicts of segments that are not open just now. */
function ConflictLinks({ state }: { state: DeskState }) {
  const { commands } = useDesk();
  const { words, figure } = useDeskWords();
  const address = useDeskAddress();
  const others = Object.entries(state.queue).filter(
    ([id, { conflict }]) => conflict && id !== state.activeId,
  );
  if (others.length === 0) return null;
  return (
    <div className="notice warn" role="alert">
      <p>
        <strong>{words.conflict.title}</strong>
      </p>
      <ul>
        {others.map(([id]) => {
          const position = state.window.items.find((segment) => segment.id === id)?.position;
          return (
            <li key={id}>
              <a
                href={address({ edit: id, from: 0 })}
                onClick={(event) => {
                  if (!commands || position === undefined) return;
                  event.preventDefault();
                  commands.activate(id);
                }}
              >
                {position === undefined ? words.status.conflict : words.table.edit(figure(position + 1))}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
