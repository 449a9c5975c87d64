import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, useAgreementWorld } from '../testing-world.ts';
import { alarmOffers } from './alarms.ts';
import { termsEndpoints } from './contract.ts';
import { stateAfterAnswer } from './rules.ts';
import { answers, offerStates, textSides } from './vocabulary.ts';

const world = await useAgreementWorld();
const { call, cast, ctxOf } = world;

const terms = {
  licence: 'exclusive' as const,
  model: 'mixed' as const,
  currency: 'CNY' as const,
  lumpMinor: 50_000_000,
  rateHundredths: 350,
  base: 'netSales' as const,
  territory: 'CN',
  years: 10,
  language: 'zh' as const,
};

async function table() {
  const projectId = await world.project();
  await world.openGate(projectId);
  return world.subjectOf(projectId);
}

describe('offers of licence terms', () => {
  it('wait for the gate before anybody negotiates', async () => {
    const subject = world.subjectOf(await world.project());
    expect(await codeOf(call(termsEndpoints.offer, ctxOf.zh, { ...subject, ...terms }))).toMatch(
      /^evaluation\.gate\./,
    );
  });

  it('name what their way of payment needs', async () => {
    const subject = await table();
    const bare = { ...subject, ...terms, lumpMinor: null, rateHundredths: '' };
    await expect(call(termsEndpoints.offer, ctxOf.zh, bare)).rejects.toMatchObject({
      fields: [
        { path: 'lumpMinor', code: 'cooperation.terms.missing' },
        { path: 'rateHundredths', code: 'cooperation.terms.missing' },
      ],
    });
    const early = { ...subject, ...terms, decideBy: '2026-11-21' };
    expect(await codeOf(call(termsEndpoints.offer, ctxOf.zh, early))).toBe('cooperation.terms.deadlineWrong');
  });

  it('are countered and accepted by the other side, with all of it on record', async () => {
    const subject = await table();
    await call(termsEndpoints.offer, ctxOf.ru, { ...subject, ...terms });
    const countered = await call(termsEndpoints.offer, ctxOf.zh, {
      ...subject,
      ...terms,
      rateHundredths: 200,
    });
    expect(countered.offers.map(({ state, side }) => `${side} ${state}`)).toEqual([
      'zh open',
      'ru countered',
    ]);
    const id = countered.offers[0]?.id ?? '';
    const answer = (who: typeof ctxOf.zh, said: 'accept' | 'withdraw') =>
      call(termsEndpoints.answer, who, { id, answer: said });
    expect(await codeOf(answer(ctxOf.zh, 'accept'))).toBe('cooperation.terms.notYours');
    expect(await codeOf(answer(ctxOf.ru, 'withdraw'))).toBe('cooperation.terms.notYours');
    expect(await codeOf(answer(cast.broker.ctx, 'accept'))).toBe('cooperation.agreement.partiesOnly');
    expect(await codeOf(answer(cast.outsider.ctx, 'accept'))).toBe('cooperation.terms.notFound');
    const done = await answer(ctxOf.ru, 'accept');
    expect(done.offers[0]).toMatchObject({ state: 'accepted', terms: { rateHundredths: 200 } });
    expect(await codeOf(answer(ctxOf.ru, 'accept'))).toBe('cooperation.terms.answered');
  });

  it('alarm the side that must answer, once two days before and once on the day, without their content', async () => {
    const subject = await table();
    await call(termsEndpoints.offer, ctxOf.ru, { ...subject, ...terms, decideBy: '2026-11-25' });
    expect(await alarmOffers(world.system)).toBe(0);
    world.pass(2);
    expect(await alarmOffers(world.system)).toBe(1);
    expect(await alarmOffers(world.system)).toBe(0);
    world.pass(2);
    expect(await alarmOffers(world.system)).toBe(1);
    const mails = (await world.mails()).filter(({ link }) => link?.path.includes('/licence-terms?'));
    expect(mails.map(({ to }) => to)).toEqual([cast.chinese.email, cast.chinese.email]);
    expect(mails[0]?.text).toMatch(/PR-2026-\d+.*2026-11-25/);
    expect(JSON.stringify(mails)).not.toMatch(/350|50000000|netSales/);
  });
});

describe('an answer', () => {
  it('is for the other side, a withdrawal for the own, and nothing follows an end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...offerStates),
        fc.constantFrom(...textSides),
        fc.constantFrom(...answers),
        fc.constantFrom(...textSides),
        (state, side, answer, by) => {
          const next = stateAfterAnswer({ state, side }, answer, by);
          const mayAnswer = state === 'open' && (answer === 'withdraw') === (side === by);
          expect(next !== undefined).toBe(mayAnswer);
          expect(next).not.toBe('open');
        },
      ),
    );
  });
});
