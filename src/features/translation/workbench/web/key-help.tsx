import type { RefObject } from 'react';
import { useDeskWords } from './desk-context.ts';
import { keyMap, type plainCommands } from './key-map.ts';
import { keyCaps } from './key-names.ts';

type Name = (typeof plainCommands)[number] | 'insertTerm' | 'insertMatch';

/** All keys with what they do. The browser keeps the focus inside while it is open and gives it back. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { words } = useDeskWords();
  return (
    <dialog ref={dialog} className="key-help" aria-labelledby="keys-title">
      <h2 id="keys-title">{words.keys.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.keys.key}</th>
            <th scope="col">{words.keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(keyMap) as Name[]).map((name) => (
            <tr key={name}>
              <td className="key-caps">
                {keyCaps(keyMap[name]).map((cap) => (
                  <kbd key={cap}>{cap}</kbd>
                ))}
              </td>
              <td>{words.keys.names[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="help">{words.keys.composing}</p>
      <form method="dialog">
        <button className="button primary">{words.keys.close}</button>
      </form>
    </dialog>
  );
}
