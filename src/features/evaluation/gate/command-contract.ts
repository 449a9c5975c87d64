import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryOptional } from '../../../shared/query.ts';
import { answerCodes, conditionKinds, hitAnswers, outcomes, reasonCharactersMax } from './vocabulary.ts';

const words = (max = reasonCharactersMax) => z.string().trim().max(max);
const rule = z.string().regex(/^SC\d{2}$/);
const byId = z.object({ id: idShape });

export const gateAnswersEndpoint = defineEndpoint({
  id: 'evaluation.gate.answers',
  method: 'POST',
  path: '/api/gate/cases/:id/answers',
  summary: 'Keeps an officer’s answers to the questions of this round',
  audience: 'signedIn',
  input: byId.extend({
    revision: z.coerce.number().int(),
    answers: z
      .array(z.object({ questionId: rule, answer: z.enum(answerCodes), note: words(2000).default('') }))
      .max(60),
  }),
  output: byId,
});

export const gateHitEndpoint = defineEndpoint({
  id: 'evaluation.gate.answerHit',
  method: 'POST',
  path: '/api/gate/cases/:id/hits/:hitId',
  summary: 'Answers a hit of a list, with a reason',
  audience: 'signedIn',
  input: byId.extend({ hitId: idShape, answer: z.enum(hitAnswers), reason: words() }),
  output: byId,
});

export const gateAskEndpoint = defineEndpoint({
  id: 'evaluation.gate.askOwner',
  method: 'POST',
  path: '/api/gate/cases/:id/inquiries',
  summary: 'Asks the owner for more; the clock stops until he answers',
  audience: 'signedIn',
  input: byId.extend({ question: words() }),
  output: byId,
});

export const gateInformEndpoint = defineEndpoint({
  id: 'evaluation.gate.inform',
  method: 'POST',
  path: '/api/gate/cases/:id/information',
  summary: 'The owner answers what was asked, with files he uploaded before',
  audience: 'signedIn',
  input: byId.extend({ text: words(), fileIds: z.array(idShape).max(10).default([]) }),
  output: byId,
});

export const gateDecideEndpoint = defineEndpoint({
  id: 'evaluation.gate.decide',
  method: 'POST',
  path: '/api/gate/cases/:id/decisions',
  summary: 'Decides a case: clear, conditional, or a block that a second officer has to confirm',
  audience: 'signedIn',
  input: byId.extend({
    revision: z.coerce.number().int(),
    outcome: z.enum(outcomes),
    reason: words().default(''),
    conditions: z
      .array(
        z.object({
          kind: z.enum(conditionKinds),
          rule,
          note: words(1000).default(''),
          dueOn: queryOptional(dayShape),
        }),
      )
      .max(30)
      .default([]),
  }),
  output: z.object({ id: idShape, state: z.enum(['decided', 'pending']) }),
});

export const gateBlockEndpoint = defineEndpoint({
  id: 'evaluation.gate.answerBlock',
  method: 'POST',
  path: '/api/gate/cases/:id/block',
  summary: 'The second officer confirms or refuses a proposed block',
  audience: 'signedIn',
  input: byId.extend({
    revision: z.coerce.number().int(),
    answer: z.enum(['confirm', 'refuse']),
    reason: words().default(''),
  }),
  output: byId,
});

export const gateFulfilEndpoint = defineEndpoint({
  id: 'evaluation.gate.fulfil',
  method: 'POST',
  path: '/api/gate/cases/:id/conditions/:conditionId',
  summary: 'A party enters what a condition asks for',
  audience: 'signedIn',
  input: byId.extend({
    conditionId: idShape,
    value: words(500),
    on: queryOptional(dayShape),
    fileId: queryOptional(idShape),
  }),
  output: byId,
});

export const gateCheckEndpoint = defineEndpoint({
  id: 'evaluation.gate.check',
  method: 'POST',
  path: '/api/gate/cases/:id/conditions/:conditionId/check',
  summary: 'An officer confirms or refuses what a party has entered',
  audience: 'signedIn',
  input: byId.extend({
    conditionId: idShape,
    answer: z.enum(['confirm', 'refuse']),
    reason: words().default(''),
  }),
  output: byId,
});

export const gateAppealEndpoint = defineEndpoint({
  id: 'evaluation.gate.appeal',
  method: 'POST',
  path: '/api/gate/cases/:id/appeal',
  summary: 'The owner of a blocked case appeals, once',
  audience: 'signedIn',
  input: byId.extend({ reason: words() }),
  output: byId,
});

export const gateAnswerAppealEndpoint = defineEndpoint({
  id: 'evaluation.gate.answerAppeal',
  method: 'POST',
  path: '/api/gate/cases/:id/appeal/answer',
  summary: 'A third officer answers an appeal',
  audience: 'signedIn',
  input: byId.extend({ answer: z.enum(['uphold', 'reject']), reason: words() }),
  output: byId,
});
