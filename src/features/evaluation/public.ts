export { caseChanged, listChanged } from './events.ts';
export type { CaseParty, CaseSubject } from './gate/case-subject.ts';
export type { CaseOccasion, CaseState, ConditionKind, Purpose } from './gate/vocabulary.ts';
export { requestScreening } from './gate/request-screening.ts';
export { recordClearCase, removeCases } from './gate/past-case.ts';
export { holdThreads } from './gate/hold-threads.ts';
export { partiesOf } from './gate/party-of.ts';
export { gateState, requireGate, type GateState } from './gate/gate-state.ts';
export { fulfilCondition } from './gate/fulfil-condition.ts';
export { gateDownloads, gateRoutes } from './gate/routes.ts';
export { gateListeners } from './gate/listeners.ts';
export { gateJobs, gateSchedules } from './gate/gate-work.ts';
/** Lists of restricted parties and technologies: dated data, and what they say to a party or a text. */
export { findListHits } from './lists/find-hits.ts';
export {
  proposeTechnologyEntries,
  type AskedTechnology,
  type TechnologyProposal,
} from './lists/find-technologies.ts';
export type { AskedParty, Hit } from './lists/hit.ts';
export { listWork } from './lists/list-work.ts';
export { loadDemoScreeningLists, loadScreeningLists, removeDemoScreeningLists } from './lists/load-lists.ts';
export { openLists } from './lists/routes.ts';
export { listsInUse, type ListInUse } from './lists/views.ts';
