import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { readMachineOrigin, writeMachineOrigin } from './machine-origin.ts';

it('what made a text is read back as it was written, whatever the engine is called', () => {
  const origin = fc.record({
    engine: fc.string({ minLength: 1 }),
    pivot: fc.constantFrom(...languages),
  });
  fc.assert(
    fc.property(origin, (made) => {
      expect(readMachineOrigin(writeMachineOrigin(made))).toEqual(made);
    }),
  );
  expect(readMachineOrigin('chat qwen3')).toEqual({ engine: 'chat qwen3', pivot: undefined });
  expect(readMachineOrigin('chat via xx')).toEqual({ engine: 'chat via xx', pivot: undefined });
});
