import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';

/** From segment to segment by mouse; without script there is the way to the next open one. */
export function DeskMoves() {
  const { state, commands } = useDesk();
  const { words } = useDeskWords();
  const address = useDeskAddress();
  if (state.window.items.length === 0) return null;
  if (!commands) {
    return (
      <p className="desk-moves">
        <a className="button small" href={address({ edit: 'next', filter: undefined, q: '', from: 0 })}>
          {words.editor.nextOpen}
        </a>
      </p>
    );
  }
  return (
    <p className="desk-moves row">
      <button type="button" className="button small" onClick={() => void commands.go(-1)}>
        {words.editor.previous}
      </button>
      <button type="button" className="button small" onClick={() => void commands.go(1)}>
        {words.editor.next}
      </button>
      <button type="button" className="button small" onClick={() => void commands.goToOpen()}>
        {words.editor.nextOpen}
      </button>
    </p>
  );
}
