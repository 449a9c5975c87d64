import { hintsByKey } from '../vocabulary.ts';

export type Command =
  { name: (typeof plainCommands)[number] } | { name: 'insertTerm' | 'insertMatch'; number: number };

export const plainCommands = [
  'confirmNext',
  'next',
  'previous',
  'nextOpen',
  'copySource',
  'undo',
  'redo',
  'concordance',
  'help',
] as const;

/** What of a key event decides; `code` is the place of the key, the same in Chinese, Russian and English layouts. */
export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  keyCode: number;
  isAltGraph: boolean;
};

/** A combination: `primary` is Ctrl, on a Mac ⌘. */
export type Combination = { modifiers: readonly ('primary' | 'ctrl' | 'alt' | 'shift')[]; code: string };

/**
 * Chosen so that no browser, window manager or input method keeps them: Alt+digit and Ctrl+digit switch tabs, letters
 * with Ctrl are the browser's, AltGr types characters.
 */
export const keyMap: Readonly<
  Record<(typeof plainCommands)[number] | 'insertTerm' | 'insertMatch', Combination>
> = {
  confirmNext: { modifiers: ['primary'], code: 'Enter' },
  next: { modifiers: ['alt'], code: 'ArrowDown' },
  previous: { modifiers: ['alt'], code: 'ArrowUp' },
  nextOpen: { modifiers: ['alt', 'shift'], code: 'ArrowDown' },
  insertTerm: { modifiers: ['alt', 'shift'], code: 'Digit' },
  insertMatch: { modifiers: ['ctrl', 'alt'], code: 'Digit' },
  copySource: { modifiers: ['alt', 'shift'], code: 'KeyC' },
  undo: { modifiers: ['primary'], code: 'KeyZ' },
  redo: { modifiers: ['primary', 'shift'], code: 'KeyZ' },
  concordance: { modifiers: ['alt', 'shift'], code: 'KeyK' },
  help: { modifiers: ['alt', 'shift'], code: 'KeyH' },
};

/** What a key press asks for. While an input method composes a word every key is its own. */
export function commandOf(press: KeyPress): Command | undefined {
  if (press.isComposing || press.keyCode === 229 || press.isAltGraph) return undefined;
  const code = press.code === 'NumpadEnter' ? 'Enter' : press.code;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  for (const [name, combination] of Object.entries(keyMap)) {
    if (!hasModifiers(press, combination.modifiers)) continue;
    if (combination.code === code) return { name: name as (typeof plainCommands)[number] };
    if (combination.code === 'Digit' && digit !== undefined && Number(digit) <= hintsByKey)
      return { name: name as 'insertTerm' | 'insertMatch', number: Number(digit) };
  }
  return undefined;
}

function hasModifiers(press: KeyPress, wanted: Combination['modifiers']): boolean {
  const isPrimary = wanted.includes('primary');
  const ctrlFits = isPrimary
    ? press.ctrlKey !== press.metaKey
    : press.ctrlKey === wanted.includes('ctrl') && !press.metaKey;
  return ctrlFits && press.altKey === wanted.includes('alt') && press.shiftKey === wanted.includes('shift');
}
