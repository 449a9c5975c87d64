import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { leverageBands } from '../memory/leverage-bands.ts';
import { versionStates } from '../vocabulary.ts';
import {
  noteCharactersMax,
  personSteps,
  reasonCharactersMax,
  reportStates,
  recordedSteps,
  taskCauses,
  tasksAtOnceMax,
  taskStates,
} from './vocabulary.ts';

export const languageShape = z.enum(languages);
const domainCode = z.string().trim().max(5);

/** Who works on a task: told to coordinators only. */
const workerShape = z.object({ id: idShape, name: z.string() }).nullable();

/** A task as a translator may see it: words and figures of the translation, nothing else of the record. */
export const taskShape = z.object({
  id: idShape,
  number: z.string(),
  versionId: idShape,
  versionState: z.enum(versionStates),
  state: z.enum(taskStates),
  stateSince: z.iso.datetime(),
  cause: z.enum(taskCauses),
  from: languageShape,
  to: languageShape,
  domain: z.string().nullable(),
  title: z.string(),
  /** What kind of record, `catalogue/offer`, and its public number. */
  kind: z.string(),
  recordNumber: z.string().nullable(),
  isDemo: z.boolean(),
  isRestricted: z.boolean(),
  isInTender: z.boolean(),
  dueOn: dayShape.nullable(),
  isOverdue: z.boolean(),
  priority: z.number().int(),
  waitingMatches: z.number().int(),
  /** Source characters as translators are paid by them, counted when the task was offered. */
  openCharacters: z.number().int(),
  openSegments: z.number().int(),
  note: z.string(),
  /** What the reader is to this task. */
  role: z.enum(['translator', 'reviser']).nullable(),
  /** Null for everybody but coordinators. */
  people: z.object({ translator: workerShape, reviser: workerShape }).nullable(),
});
export type TaskView = z.output<typeof taskShape>;

export const taskStepShape = z.object({
  step: z.enum(recordedSteps),
  from: z.enum(taskStates).nullable(),
  to: z.enum(taskStates),
  side: z.enum(['translator', 'reviser', 'coordinator', 'system']),
  reason: z.string(),
  at: z.iso.datetime(),
  /** For coordinators only. */
  name: z.string().nullable(),
});

export const taskReportShape = z.object({
  id: idShape,
  quote: z.string(),
  explanation: z.string(),
  suggestion: z.string(),
  state: z.enum(reportStates),
  reason: z.string(),
  at: z.iso.datetime(),
});

export const taskPageShape = z.object({
  task: taskShape,
  basePriority: z.number().int(),
  history: z.array(taskStepShape),
  reports: z.array(taskReportShape),
  /** Steps the reader may take now. */
  may: z.array(z.enum(personSteps)),
  mayManage: z.boolean(),
});

const byId = z.object({ id: idShape });
const note = z.string().trim().max(noteCharactersMax);
const priorityShape = z.coerce.number().int().min(0).max(100);
const path = '/api/translation/tasks';

/** Filters of lists; an empty control means any. */
const pairAndDomain = {
  from: queryOptional(languageShape),
  to: queryOptional(languageShape),
  domain: queryOptional(domainCode),
};

export const boardInput = z.object({
  ...pagingInput,
  ...pairAndDomain,
  /** `unfinished`: all that somebody still has to do something about. */
  state: queryOptional(z.enum([...taskStates, 'unfinished', 'all'])),
  cause: queryOptional(z.enum(taskCauses)),
  overdue: queryOptional(z.literal('yes')),
  translatorId: queryOptional(idShape),
});

export const taskEndpoints = {
  overview: defineEndpoint({
    id: 'translation.tasks.overview',
    method: 'GET',
    path: `${path}/overview`,
    summary: 'What waits for the one who asks, in numbers: as translator and as coordinator',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      translator: z
        .object({
          mine: z.number().int(),
          overdue: z.number().int(),
          offered: z.number().int(),
          toVerify: z.number().int(),
        })
        .nullable(),
      coordinator: z
        .object({
          offered: z.number().int(),
          taken: z.number().int(),
          delivered: z.number().int(),
          overdue: z.number().int(),
          reports: z.number().int(),
        })
        .nullable(),
    }),
  }),
  offered: defineEndpoint({
    id: 'translation.tasks.offered',
    method: 'GET',
    path: `${path}/offered`,
    summary: 'Tasks a translator may take, those of the own pairs and domains first, then by priority',
    audience: 'signedIn',
    input: z.object({ ...pagingInput, ...pairAndDomain }),
    output: pageOf(taskShape.extend({ isOfProfile: z.boolean() })),
  }),
  mine: defineEndpoint({
    id: 'translation.tasks.mine',
    method: 'GET',
    path: `${path}/mine`,
    summary:
      'Own work (`translating`), deliveries that wait to be verified (`revising`), or what is done (`done`)',
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      what: z.enum(['translating', 'revising', 'done']).default('translating'),
    }),
    output: pageOf(taskShape),
  }),
  board: defineEndpoint({
    id: 'translation.tasks.board',
    method: 'GET',
    path,
    summary: 'All tasks, for coordinators: by state, languages, domain, cause, translator, overdue',
    audience: 'signedIn',
    input: boardInput,
    output: pageOf(taskShape),
  }),
  get: defineEndpoint({
    id: 'translation.tasks.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'One task with its history, the reports it answers and what the reader may do',
    audience: 'signedIn',
    input: byId,
    output: taskPageShape,
  }),
  leverage: defineEndpoint({
    id: 'translation.tasks.leverage',
    method: 'GET',
    path: `${path}/:id/leverage`,
    summary: 'How much of what is open in a task the memory knows, in segments and source characters',
    audience: 'signedIn',
    input: byId,
    output: z.object({
      bands: z.array(
        z.object({ band: z.enum(leverageBands), segments: z.number().int(), characters: z.number().int() }),
      ),
    }),
  }),
  step: defineEndpoint({
    id: 'translation.tasks.step',
    method: 'POST',
    path: `${path}/:id/steps`,
    summary: 'Takes, gives back, delivers, returns, verifies or cancels a task; the version moves with it',
    audience: 'signedIn',
    input: byId.extend({
      step: z.enum(personSteps),
      reason: z.string().trim().max(reasonCharactersMax).default(''),
    }),
    /** Not the whole task: after giving it back one may not see it any more. */
    output: z.object({ id: idShape, number: z.string(), state: z.enum(taskStates) }),
  }),
  manage: defineEndpoint({
    id: 'translation.tasks.manage',
    method: 'PATCH',
    path: `${path}/:id`,
    summary: 'Gives a task to a translator or a reviser, changes its day, priority or note (coordinators)',
    audience: 'signedIn',
    input: byId.extend({
      translatorId: queryOptional(idShape),
      /** Null: nobody in particular verifies it. */
      reviserId: z.union([z.literal('').transform(() => null), idShape.nullable()]).optional(),
      dueOn: queryOptional(dayShape),
      basePriority: queryOptional(priorityShape),
      note: note.optional(),
    }),
    output: taskPageShape,
  }),
  untasked: defineEndpoint({
    id: 'translation.tasks.untasked',
    method: 'GET',
    path: `${path}/untasked`,
    summary: 'Versions with something to translate for which there is no task (coordinators)',
    audience: 'signedIn',
    input: z.object({
      ...pagingInput,
      ...pairAndDomain,
      state: queryOptional(z.enum(['none', 'machine', 'stale'])),
    }),
    output: pageOf(
      z.object({
        versionId: idShape,
        state: z.enum(versionStates),
        from: languageShape,
        to: languageShape,
        domain: z.string().nullable(),
        title: z.string(),
        kind: z.string(),
        recordNumber: z.string().nullable(),
        isRestricted: z.boolean(),
        isDemo: z.boolean(),
        characters: z.number().int(),
      }),
    ),
  }),
  make: defineEndpoint({
    id: 'translation.tasks.make',
    method: 'POST',
    path,
    summary: 'Offers versions for translation, or gives them to a translator (coordinators)',
    audience: 'signedIn',
    input: z.object({
      versionIds: z.array(idShape).min(1).max(tasksAtOnceMax),
      translatorId: queryOptional(idShape),
      reviserId: queryOptional(idShape),
      dueOn: queryOptional(dayShape),
      basePriority: priorityShape.default(50),
      note: note.default(''),
    }),
    /** `made`: numbers; `refused`: versions that could not be offered, with the sentence why. */
    output: z.object({
      made: z.array(z.object({ id: idShape, number: z.string(), versionId: idShape })),
      refused: z.array(z.object({ versionId: idShape, code: z.string() })),
    }),
  }),
};
