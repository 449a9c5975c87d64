import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import type { Endpoint } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import { agreementEndpoints } from './contract.ts';
import { termsEndpoints } from './terms/contract.ts';
import { useAgreementWorld } from './testing-world.ts';

const world = await useAgreementWorld();
const { call, ctxOf, create } = world;

const nasty: unknown[] = [
  '',
  null,
  -1,
  0,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  '{{constructor}}',
  '{{__proto__}}',
  "'; drop table cooperation_agreement; --",
  'x'.repeat(9000),
  { zh: 1 },
  { amountMinor: 1.5, currency: 'CNY' },
  [],
  newId(),
];

/** Whether a wish was done or refused with a sentence; anything else is a fault of ours. */
async function isAnswered(endpoint: Endpoint, input: Record<string, unknown>): Promise<boolean> {
  return call(endpoint, ctxOf.zh, input).then(
    () => true,
    (error: unknown) => error instanceof AppError,
  );
}

describe('nonsense in any field of a real agreement', () => {
  it('is refused with a sentence or taken as what it is', async () => {
    const { id, clauses, subject } = await create('nda');
    const clauseId = clauses[3]?.id;
    const whole: [Endpoint, Record<string, unknown>][] = [
      [
        agreementEndpoints.editClause,
        { id, clauseId, language: 'zh', heading: '返还', text: '返还。', ofRevision: 1 },
      ],
      [agreementEndpoints.align, { id, clauseId, zhRevision: 1, ruRevision: 1 }],
      [
        agreementEndpoints.propose,
        { id, kind: 'add', afterClauseId: clauseId, zhHeading: '甲', zhText: '乙' },
      ],
      [agreementEndpoints.decide, { id, proposalId: newId(), decision: 'agree' }],
      [agreementEndpoints.confirm, { id, ofRevision: 1 }],
      [agreementEndpoints.sign, { id, copiesRevision: 1, signedOn: '2026-11-21', languages: ['zh'] }],
      [agreementEndpoints.addCopy, { id, fileId: newId() }],
      [termsEndpoints.list, { subjectKind: subject.subjectKind, subjectId: subject.subjectId }],
    ];
    for (const [endpoint, input] of whole) {
      for (const field of Object.keys(input)) {
        for (const value of nasty) {
          const said = `${endpoint.id} ${field} ${JSON.stringify(value)?.slice(0, 40)}`;
          expect(await isAnswered(endpoint, { ...input, [field]: value }), said).toBe(true);
        }
      }
    }
  }, 60_000);

  it('is no value of a blank', async () => {
    const { id, blanks, revision } = await create('nda');
    for (const { name } of [...blanks, { name: '__proto__' }, { name: 'constructor' }]) {
      for (const value of nasty) {
        const values = Object.fromEntries([[name, value]]);
        const input = { id, values, ofRevision: revision };
        expect(await isAnswered(agreementEndpoints.setValues, input), `${name} ${String(value)}`).toBe(true);
      }
    }
  }, 60_000);
});
