/** Pages of landings, the forms of a project and the funnel: path below the language, file below the features. */
export const landingScreens = [
  { path: 'landings', file: 'cooperation/web/landings-page.tsx' },
  { path: 'projects/:projectId/landing', file: 'cooperation/web/landing-page.tsx' },
  { path: 'projects/:projectId/mode', file: 'cooperation/web/mode-page.tsx' },
  { path: 'desk/funnel', file: 'cooperation/web/funnel-page.tsx' },
  { path: 'desk/funnel/rows', file: 'cooperation/web/funnel-rows.tsx' },
  { path: 'desk/funnel/losses', file: 'cooperation/web/funnel-loss-rows.tsx' },
] as const;

/** Interests: the form, lists, the board, one interest. */
export const interestScreens = [
  { path: 'desk/interests', file: 'cooperation/interests/web/interest-list.tsx' },
  { path: 'desk/interests/board', file: 'cooperation/interests/web/interest-board.tsx' },
  { path: 'interests/new', file: 'cooperation/interests/web/interest-form.tsx' },
  { path: 'interests/ask', file: 'cooperation/interests/web/ask-page.tsx' },
  { path: 'interests/:id', file: 'cooperation/interests/web/interest-page.tsx' },
] as const;

/** Projects: what is public, the own ones, one project with its forms. */
export const projectScreens = [
  { path: 'projects', file: 'cooperation/projects/web/project-list.tsx' },
  { path: 'desk/projects', file: 'cooperation/projects/web/my-projects.tsx' },
  { path: 'projects/new', file: 'cooperation/projects/web/new-project.tsx' },
  { path: 'projects/:id', file: 'cooperation/projects/web/project-page.tsx' },
  { path: 'projects/:id/edit', file: 'cooperation/projects/web/edit-card.tsx' },
  { path: 'projects/:id/texts/:language', file: 'cooperation/projects/web/edit-text.tsx' },
  { path: 'projects/:id/parties', file: 'cooperation/projects/web/edit-parties.tsx' },
  { path: 'projects/:id/milestones', file: 'cooperation/projects/web/edit-milestones.tsx' },
  { path: 'projects/:id/risks', file: 'cooperation/projects/web/edit-risks.tsx' },
  { path: 'projects/:id/registrations', file: 'cooperation/projects/web/registrations-page.tsx' },
  { path: 'projects/:id/documents', file: 'cooperation/projects/web/documents-page.tsx' },
  { path: 'projects/:id/outcome', file: 'cooperation/projects/web/outcome-page.tsx' },
] as const;

/** Rights in a project, agreements of interests and projects, licence terms. */
export const agreementScreens = [
  { path: 'projects/:id/rights', file: 'cooperation/rights/web/rights-page.tsx' },
  { path: 'agreements', file: 'cooperation/agreements/web/agreement-list.tsx' },
  { path: 'agreements/:id', file: 'cooperation/agreements/web/agreement-page.tsx' },
  { path: 'agreements/:id/clauses/:clauseId', file: 'cooperation/agreements/web/clause-history.tsx' },
  { path: 'licence-terms', file: 'cooperation/agreements/terms/web/licence-terms.tsx' },
] as const;

/** Bookings of equipment, and the year of a park. */
export const bookingScreens = [
  { path: 'desk/bookings', file: 'cooperation/bookings/web/booking-list.tsx' },
  { path: 'desk/bookings/utilisation', file: 'cooperation/bookings/web/utilisation-page.tsx' },
  { path: 'bookings/:id', file: 'cooperation/bookings/web/booking-page.tsx' },
  { path: 'equipment/:id/book', file: 'cooperation/bookings/web/book-page.tsx' },
  {
    path: 'equipment/:id/texts/:textLanguage/draft',
    file: 'cooperation/bookings/web/draft-equipment-text.tsx',
  },
  { path: 'facilities/:id/results', file: 'cooperation/parks/web/results-page.tsx' },
] as const;
