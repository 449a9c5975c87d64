import { describe, expect, it } from 'vitest';
import { commandOf, keyMap, plainCommands, type KeyPress } from './key-map.ts';

const press = (code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress => ({
  key: 'x',
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  isComposing: false,
  keyCode: 65,
  isAltGraph: false,
});

describe('keys of the workbench', () => {
  it.each([
    [press('Enter', 'ctrl'), { name: 'confirmNext' }],
    [press('Enter', 'meta'), { name: 'confirmNext' }],
    [press('NumpadEnter', 'ctrl'), { name: 'confirmNext' }],
    [press('ArrowDown', 'alt'), { name: 'next' }],
    [press('ArrowUp', 'alt'), { name: 'previous' }],
    [press('ArrowDown', 'alt', 'shift'), { name: 'nextOpen' }],
    [press('Digit1', 'alt', 'shift'), { name: 'insertTerm', number: 1 }],
    [press('Digit9', 'ctrl', 'alt'), { name: 'insertMatch', number: 9 }],
    [press('KeyZ', 'ctrl'), { name: 'undo' }],
    [press('KeyZ', 'meta', 'shift'), { name: 'redo' }],
    [press('KeyK', 'alt', 'shift'), { name: 'concordance' }],
    [{ ...press('KeyC', 'alt', 'shift'), key: 'С' }, { name: 'copySource' }],
    [press('Enter'), undefined],
    [press('Enter', 'ctrl', 'shift'), undefined],
    [press('Digit0', 'alt', 'shift'), undefined],
    [press('ArrowDown'), undefined],
  ])('%o', (given, command) => expect(commandOf(given)).toEqual(command));

  it('leaves every key to an input method that composes, and to AltGr', () => {
    for (const given of [press('Enter', 'ctrl'), press('Digit1', 'ctrl', 'alt')]) {
      expect(commandOf({ ...given, isComposing: true })).toBeUndefined();
      expect(commandOf({ ...given, keyCode: 229 })).toBeUndefined();
      expect(commandOf({ ...given, isAltGraph: true })).toBeUndefined();
    }
  });

  it('gives each command a combination of its own, none of a browser', () => {
    const written = Object.values(keyMap).map(({ modifiers, code }) => [...modifiers, code].join('+'));
    expect(new Set(written).size).toBe(written.length);
    expect(Object.keys(keyMap).sort()).toEqual([...plainCommands, 'insertTerm', 'insertMatch'].sort());
    const taken = ['alt+Digit', 'primary+Digit', 'ctrl+Digit', 'alt+ArrowLeft', 'alt+ArrowRight'];
    expect(written.filter((one) => taken.includes(one))).toEqual([]);
    expect(written.filter((one) => /^primary(\+shift)?\+Key(?!Z)/.test(one))).toEqual([]);
  });
});
