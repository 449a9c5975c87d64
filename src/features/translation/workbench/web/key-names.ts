import type { Combination } from './key-map.ts';

/** What is printed on the keys, which is the same everywhere. */
const caps: Readonly<Record<string, string>> = {
  primary: 'Ctrl / ⌘',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  Enter: 'Enter',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Digit: '1–9',
};

/** The keys of a combination, in the order they are pressed. */
export function keyCaps({ modifiers, code }: Combination): string[] {
  return [...modifiers.map((name) => caps[name] ?? name), caps[code] ?? code.replace(/^Key/, '')];
}
