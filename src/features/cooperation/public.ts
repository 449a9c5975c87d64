/** What came of projects, the forms they take, and how far records go. */
export { landingRoutes } from './landing/routes.ts';
export { landingWork } from './landing/jobs.ts';
/** Landed projects both sides agreed to show, counted under a filter; no access check, only what everybody may know. */
export { countLanded } from './landing/landed-views.ts';
export { modeRoutes } from './modes/routes.ts';
export { funnelRoutes } from './funnel/routes.ts';
export { funnelFigures, keptFunnel, keptFunnelRecords } from './funnel/service.ts';
export { countFunnel, funnelWork } from './funnel/jobs.ts';
export type { FunnelGroup, FunnelLoss, FunnelStay, KeptFilter } from './funnel/kept-views.ts';
export type { StageCounts } from './funnel/rules.ts';
/** The demonstration of all this. */
export { loadDemoCooperation } from './load-demo.ts';
export { removeDemoCooperation } from './remove-demo.ts';
/** Projects: from negotiation to closed and followed up. */
export { projectForParty, openProjectIds, type ProjectForParty } from './projects/project-for-party.ts';
export { proposeOnBasis, type ProposalOnBasis } from './projects/propose-on-basis.ts';
export { projectStandings, type ProjectStanding } from './projects/project-standing.ts';
export { projectsOnBasis, type ProjectOnBasis } from './projects/basis-views.ts';
/** SQL of `project`: visitors may see it. For views of rooms above. */
export { agreedToShow } from './projects/list-views.ts';
export { projectDownloads } from './projects/downloads.ts';
export { projectListeners, projectWork } from './projects/follow.ts';
/** Lists of this room as files. */
export { cooperationListDownloads } from './list-downloads.ts';
export { projectRoutes } from './projects/routes.ts';
/** Interests: from a match to an agreement, with clocks, brokers and questions. */
export { interestListeners } from './interests/follow-records.ts';
export { interestWork } from './interests/clock-work.ts';
export { interestForProject, type InterestForProject } from './interests/interest-for-project.ts';
export { interestRoutes } from './interests/routes.ts';
/** Bookings of equipment, and what the product counts of parks. */
export { bookingDownloads } from './bookings/downloads.ts';
export { bookingListeners } from './bookings/follow-gate.ts';
export { bookingRoutes } from './bookings/routes.ts';
export { parkResultDownloads, parkResultRoutes } from './parks/routes.ts';
/** Rights in a project, and agreements of interests and projects. */
export { agreementStanding, type AgreementStanding } from './agreements/standing-views.ts';
export { agreementDownloads, agreementRoutes } from './agreements/routes.ts';
export { agreementWork } from './agreements/terms/alarms.ts';
export { rightsDownloads, rightsRoutes } from './rights/routes.ts';
export { rightsStanding, type RightsStanding } from './rights/standing.ts';
/** Life cycles as data, and moments on the wall clock of a zone, for rooms that keep cycles and deadlines of their own. */
export { decideStep, type Transition } from './steps/rules.ts';
export { dayIn, momentIn } from './interests/calendar-rules.ts';
