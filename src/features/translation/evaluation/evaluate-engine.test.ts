import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replyJson } from '../gateway/fake-engine-server.ts';
import { completionOf } from '../gateway/fake-wire-formats.ts';
import { fixedTermbase } from '../termbase/live-termbase.ts';
import { startFakeEngine, type FakeEngine } from '../engines/testing-engine.ts';
import { evaluateEngine, openForRun } from './evaluate-engine.ts';
import { readDemoTexts } from './read-demo-texts.ts';

let fake: FakeEngine;
beforeEach(async () => {
  fake = await startFakeEngine();
});
afterEach(() => fake.server.close());

const termbase = fixedTermbase([]);
const evaluate = (texts: Parameters<typeof evaluateEngine>[1], more = {}) =>
  evaluateEngine(openForRun({ ...fake.config, ...more }, termbase), texts);

describe('the measurement of an engine', () => {
  it('takes Chinese and Russian originals by turns', () => {
    const texts = readDemoTexts();
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.slice(0, 4).map(({ language }) => language)).toEqual(['zh', 'ru', 'zh', 'ru']);
  });

  it('counts what the checks find in a hundred segments, by direction', async () => {
    const answer = JSON.stringify({
      translations: [
        { id: 's1', text: '焊缝可承受45 MPa。' },
        { id: 's2', text: '没有损失。' },
      ],
    });
    fake.server.faults.push(replyJson(completionOf(answer)));
    const figures = await evaluate([{ language: 'ru', text: 'Шов держит 40 МПа. Потерь нет.' }]);
    expect(figures).toMatchObject({
      'ru>zh': { texts: 1, segments: 2, translated: 2, findingsPer100: { 'number blocks': 50 }, faults: {} },
    });
  });

  it('says what was not translated, and why', async () => {
    const text = { language: 'zh' as const, text: '焊缝可承受40 MPa。没有损失。' };
    expect(await evaluate([text], { charactersPerDay: 3 })).toMatchObject({
      'zh>ru': { segments: 2, translated: 0, findingsPer100: {}, faults: { budgetUsedUp: 2 } },
    });
  });
});
