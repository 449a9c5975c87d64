import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { actAs } from '../../accounts/testing.ts';
import { buildInterest, buildInterestCast } from '../testing-interests.ts';
import { agreementEndpoints } from './contract.ts';
import { agreementRoutes } from './routes.ts';
import { termsEndpoints } from './terms/contract.ts';
import { codeOf } from './testing-world.ts';

const { ctx: system } = await useTestDatabase();
const cast = await buildInterestCast(system);
const call = callerOf(agreementRoutes);

async function interestIn(state: 'acknowledged' | 'introduced' | 'failed') {
  const built = await buildInterest(system, { state, cast });
  return {
    subject: { subjectKind: 'interest' as const, subjectId: built.id },
    sender: await actAs(system, built.sender.personId),
    senderBroker: await actAs(system, built.senderBroker.personId),
    receiver: await actAs(system, built.receiver.personId),
  };
}

describe('agreements of an interest', () => {
  it('begin only once both sides know each other; before that no name is told', async () => {
    const { subject, sender, receiver } = await interestIn('acknowledged');
    const create = { ...subject, kind: 'nda' as const };
    expect(await codeOf(call(agreementEndpoints.create, receiver, create))).toBe(
      'cooperation.agreement.notIntroducedYet',
    );
    const list = await call(agreementEndpoints.list, receiver, subject);
    const terms = await call(termsEndpoints.list, receiver, subject);
    expect(JSON.stringify({ list, terms })).not.toMatch(/Hewu|鹤舞|Хэу/);
    expect(await codeOf(call(termsEndpoints.list, sender, subject))).toBe('done');
  });

  it('give each side its column by its country, its broker beside it without the power to sign', async () => {
    const { subject, sender, senderBroker, receiver } = await interestIn('introduced');
    const made = await call(agreementEndpoints.create, sender, { ...subject, kind: 'nda' });
    expect(made).toMatchObject({ ownSide: 'zh', mayDecide: true });
    const seen = (ctx: typeof sender) => call(agreementEndpoints.get, ctx, { id: made.id });
    expect(await seen(receiver)).toMatchObject({ ownSide: 'ru', mayDecide: true });
    expect(await seen(senderBroker)).toMatchObject({ ownSide: 'zh', mayDecide: false });
    const confirm = { id: made.id, ofRevision: made.revision };
    expect(await codeOf(call(agreementEndpoints.confirm, senderBroker, confirm))).toBe(
      'cooperation.agreement.partiesOnly',
    );
  });

  it('stay to be read when the talks came to nothing', async () => {
    const { subject, sender } = await interestIn('failed');
    expect(await call(agreementEndpoints.list, sender, subject)).toMatchObject({ mayCreate: false });
    expect(await codeOf(call(agreementEndpoints.create, sender, { ...subject, kind: 'nda' }))).toBe(
      'cooperation.agreement.notIntroducedYet',
    );
  });
});
