import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertAt, redo, replaced, startStack, typed, undo, type UndoStack } from './undo-stack.ts';

const typeAll = (stack: UndoStack, text: string, stepMs = 50): UndoStack =>
  [...text].reduce((now, letter, at) => {
    const moment = insertAt(now.now.text, now.now.caret, now.now.caret, letter);
    return typed(now, moment, at * stepMs);
  }, stack);

describe('undo', () => {
  it('takes back a word typed in one go, and an inserted term alone', () => {
    const word = typeAll(startStack(''), 'сварка');
    const inserted = replaced(word, insertAt('сварка', 6, 6, ' стали'));
    expect(inserted.now).toEqual({ text: 'сварка стали', caret: 12 });
    expect(undo(inserted).now.text).toBe('сварка');
    expect(undo(undo(inserted)).now.text).toBe('');
    expect(redo(redo(undo(undo(inserted)))).now.text).toBe('сварка стали');
  });

  it('begins a new step after a pause and after the end of a word', () => {
    expect(undo(typeAll(startStack(''), '焊接', 2_000)).now.text).toBe('焊');
    expect(undo(typeAll(startStack(''), 'two words')).now.text).toBe('two');
  });

  it('forgets what was undone when something else is typed', () => {
    const back = undo(typeAll(startStack('a'), 'b'));
    expect(redo(typed(back, { text: 'ac', caret: 2 }, 9_000)).now.text).toBe('ac');
  });

  it('goes back to the beginning and forth to the end through any changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean(), fc.nat(3_000))), (changes) => {
        let atMs = 0;
        let stack = startStack('start');
        for (const [text, isTyped, waitMs] of changes) {
          atMs += waitMs;
          const moment = { text, caret: text.length };
          stack = isTyped ? typed(stack, moment, atMs) : replaced(stack, moment);
        }
        const end = stack.now.text;
        const steps = stack.past.length;
        for (let at = 0; at < steps; at++) stack = undo(stack);
        expect(stack.now.text).toBe('start');
        expect(undo(stack)).toBe(stack);
        for (let at = 0; at < steps; at++) stack = redo(stack);
        expect(stack.now.text).toBe(end);
      }),
    );
  });
});
