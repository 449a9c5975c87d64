import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import {
  answerCodes,
  banks,
  caseStates,
  conditionKinds,
  hitAnswers,
  occasions,
  outcomes,
  proposedOutcomes,
  purposes,
} from './vocabulary.ts';

const language = z.enum(languages);
const moment = z.iso.datetime();
const rule = z.string().regex(/^SC\d{2}$/);
const trilingual = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
const byId = z.object({ id: idShape });
const person = z.string().nullable();
const subjectShape = z.object({ room: z.string(), kind: z.string(), id: z.string() });

const head = {
  id: idShape,
  number: z.string(),
  subject: subjectShape,
  /** The page of the record, below the language; null where it has none. */
  subjectPath: z.string().nullable(),
  title: z.string(),
  titleLanguage: language,
  state: z.enum(caseStates),
  occasion: z.enum(occasions),
  stateSince: moment,
  openedAt: moment,
  dueOn: z.iso.date().nullable(),
  isOverdue: z.boolean(),
  isBlockPending: z.boolean(),
};

export const caseSummaryShape = z.object({ ...head, hasAppeal: z.boolean() });

const effectShape = z.object({
  answer: z.enum(answerCodes),
  outcome: z.enum(proposedOutcomes),
  conditions: z.array(z.enum(conditionKinds)),
  isNoted: z.boolean(),
});

export const ruleShape = z.object({
  id: rule,
  topic: z.string(),
  question: trilingual,
  help: trilingual,
  source: trilingual,
  answers: z.array(z.enum(answerCodes)),
  effects: z.array(effectShape),
  applies: z
    .object({
      from: z.array(z.enum(banks)),
      to: z.array(z.enum(banks)),
      anyway: z.array(z.enum(banks)),
    })
    .nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

const questionShape = ruleShape.extend({
  answer: z.enum(answerCodes).nullable(),
  note: z.string(),
  needsNote: z.array(z.enum(answerCodes)),
  /** Follows from the answers to the hits. */
  isComputed: z.boolean(),
  suggestion: z
    .object({
      answer: z.enum(answerCodes),
      from: z.enum(['declared', 'words', 'related', 'hits', 'earlier']),
      words: z.array(z.string()),
    })
    .nullable(),
});

const hitShape = z.object({
  id: idShape,
  kind: z.enum(['party', 'technology']),
  listNames: trilingual.partial(),
  listVersion: z.number().int(),
  /** As the list writes it; of a technology its code. */
  entryName: z.string(),
  asked: z.string(),
  matched: z.string(),
  /** How they meet; empty for technologies. */
  rule: z.string(),
  /** Words of the record that stand in the entry. */
  words: z.array(z.string()),
  owner: z.object({ name: z.string(), sharePercent: z.number().nullable() }).nullable(),
  isOtherNumber: z.boolean(),
  isOtherCountry: z.boolean(),
  answer: z.enum(hitAnswers).nullable(),
  reason: z.string(),
  by: person,
});

const conditionShape = z.object({
  id: idShape,
  kind: z.enum(conditionKinds),
  rule: z.string(),
  note: z.string(),
  blocks: z.array(z.enum(purposes)),
  needsOfficer: z.boolean(),
  planDays: z.number().int(),
  dueOn: z.iso.date().nullable(),
  isMet: z.boolean(),
  isEntered: z.boolean(),
  value: z.string().nullable(),
  valueOn: z.iso.date().nullable(),
  fileId: idShape.nullable(),
  refusal: z.string(),
});

const decisionShape = z.object({
  outcome: z.enum(outcomes),
  state: z.enum(['pending', 'final', 'refused', 'overtaken']),
  round: z.number().int(),
  at: moment,
  reason: z.string(),
  questionsVersion: z.string(),
  /** Names are for officers. */
  by: person,
  second: person,
  secondReason: z.string(),
});

export const caseShape = z.object({
  ...head,
  round: z.number().int(),
  revision: z.number().int(),
  validUntil: z.iso.date().nullable(),
  from: z.array(z.enum(banks)),
  to: z.array(z.enum(banks)),
  /** As what the reader sees it; what he may not know is empty. */
  reader: z.enum(['officer', 'owner', 'party']),
  text: z.string(),
  dealKinds: z.array(z.string()),
  declaration: z.array(z.object({ name: z.string(), value: z.string() })),
  parties: z.array(
    z.object({
      organisationId: idShape.nullable(),
      names: z.array(z.string()),
      registrationNumbers: z.array(z.string()),
      country: z.string().nullable(),
      isOwner: z.boolean(),
    }),
  ),
  questions: z.array(questionShape),
  hits: z.array(hitShape),
  lists: z.array(z.object({ listId: z.string(), version: z.number().int(), names: trilingual.partial() })),
  proposal: z
    .object({
      outcome: z.enum(proposedOutcomes),
      reasons: z.array(z.string()),
      conditions: z.array(z.object({ kind: z.enum(conditionKinds), rule: z.string() })),
      notes: z.array(z.string()),
      unanswered: z.array(z.string()),
    })
    .nullable(),
  conditions: z.array(conditionShape),
  decisions: z.array(decisionShape),
  inquiries: z.array(
    z.object({
      question: z.string(),
      questionLanguage: language,
      askedAt: moment,
      answer: z.string().nullable(),
      answerLanguage: language.nullable(),
      answeredAt: moment.nullable(),
    }),
  ),
  files: z.array(
    z.object({ fileId: idShape, name: z.string(), contentType: z.string(), sizeBytes: z.number().int() }),
  ),
  appeal: z
    .object({
      reason: z.string(),
      at: moment,
      answer: z.enum(['upheld', 'rejected']).nullable(),
      answerReason: z.string(),
      answeredAt: moment.nullable(),
    })
    .nullable(),
  history: z.array(
    z.object({
      step: z.string(),
      from: z.enum(caseStates).nullable(),
      to: z.enum(caseStates),
      side: z.enum(['officer', 'owner', 'party', 'system']),
      occasion: z.enum(occasions),
      reason: z.string(),
      by: person,
      at: moment,
    }),
  ),
  /** What the reader may do now. */
  may: z.array(
    z.enum([
      'answer',
      'ask',
      'decide',
      'answerBlock',
      'checkConditions',
      'fulfil',
      'inform',
      'appeal',
      'answerAppeal',
    ]),
  ),
});

export const gateCasesEndpoint = defineEndpoint({
  id: 'evaluation.gate.cases',
  method: 'GET',
  path: '/api/gate/cases',
  summary: 'Screening cases for compliance officers, overdue first; never those of the reader’s own side',
  audience: 'signedIn',
  input: z.object({
    ...pagingInput,
    state: queryList(z.enum(caseStates)),
    occasion: queryList(z.enum(occasions)),
    overdue: queryOptional(z.enum(['yes'])),
    q: queryOptional(z.string().trim().max(200)),
  }),
  output: pageOf(caseSummaryShape),
});

export const gateDeskEndpoint = defineEndpoint({
  id: 'evaluation.gate.desk',
  method: 'GET',
  path: '/api/gate/desk',
  summary: 'What of the gate waits for the reader: as an officer, and in the cases of his own side',
  audience: 'signedIn',
  input: z.object({}),
  output: z.object({
    officer: z.object({ waiting: z.number().int(), overdue: z.number().int() }).nullable(),
    own: z.array(z.object(head)),
  }),
});

export const gateCaseEndpoint = defineEndpoint({
  id: 'evaluation.gate.case',
  method: 'GET',
  path: '/api/gate/cases/:id',
  summary: 'One screening case, as far as the reader may see it',
  audience: 'signedIn',
  input: byId,
  output: caseShape,
});

export const gateCaseOfEndpoint = defineEndpoint({
  id: 'evaluation.gate.caseOf',
  method: 'GET',
  path: '/api/gate/records/:room/:kind/:recordId',
  summary: 'The id of the screening case of a record, for its sides and the officers',
  audience: 'signedIn',
  input: z.object({ room: z.string().max(40), kind: z.string().max(40), recordId: z.string().max(60) }),
  output: z.object({ id: idShape, number: z.string() }),
});

export const gateRulesEndpoint = defineEndpoint({
  id: 'evaluation.gate.rules',
  method: 'GET',
  path: '/api/gate/rules',
  summary: 'The questions of the gate with what their answers lead to, their sources and days',
  audience: 'public',
  input: z.object({}),
  output: z.object({
    version: z.string(),
    asOf: moment,
    rules: z.array(ruleShape),
    conditions: z.array(
      z.object({
        kind: z.enum(conditionKinds),
        blocks: z.array(z.enum(purposes)),
        needsOfficer: z.boolean(),
        planDays: z.number().int(),
      }),
    ),
  }),
});
