import type { RequestFields } from './field-paths.ts';
import { sharedFields } from './shared-fields.ts';

export const requestFieldsEn: RequestFields = {
  ...sharedFields.en,
  'text.title': { label: 'Title', help: 'One phrase: what problem is to be solved.' },
  'text.problem': {
    label: 'The problem',
    help: 'The present state, the difficulty and what has been tried already.',
  },
  'text.constraints': {
    label: 'Limits',
    help: 'What a solution must respect: raw material, environment, cost, rules.',
  },
  'facts.targetParameters': {
    label: 'Present and target figures',
    help: 'What you have now and what you need, one figure a row.',
  },
  'text.targetParameters': { label: 'Figures in words', help: 'The name of each figure.' },
  'text.targetParameters.name': { label: 'Parameter', help: 'The name usual in your field.' },
  'facts.targetParameters.current': { label: 'Now', help: 'Leave empty if it is not known.' },
  'facts.targetParameters.target': { label: 'Target', help: 'A number or a range to be reached.' },
  'facts.targetParameters.unit': { label: 'Unit', help: 'SI units where possible.' },
  'facts.minTrl': {
    label: 'Lowest acceptable readiness',
    help: 'Offers below this technical level are of no use to you.',
  },
  'facts.solutionIpExpectation': {
    label: 'Rights in the solution',
    help: 'What you expect of the rights in the result.',
  },
  'facts.cooperationTypes': {
    label: 'Acceptable forms of cooperation',
    help: 'What you are ready for; several may be chosen.',
  },
  'facts.partnerTypes': {
    label: 'Kinds of partner',
    help: 'Leave empty if any kind of organisation will do.',
  },
  'facts.budget': { label: 'Budget', help: 'A range; hidden unless you decide to show it.' },
  'facts.budget.minMinor': { label: 'From', help: 'The lowest amount; may be empty.' },
  'facts.budget.maxMinor': { label: 'To', help: 'The highest amount; may be empty.' },
  'facts.budget.currency': { label: 'Currency', help: 'The amount is shown in this currency.' },
  'facts.isBudgetShown': { label: 'Show the budget', help: 'If not ticked, readers do not see the amount.' },
  'facts.deadline': { label: 'Wanted by', help: 'The date by which you would like a solution.' },
  'facts.isAnonymous': {
    label: 'Publish anonymously',
    help: 'Your name is not shown, the broker makes the contact. Name nobody in the texts and give no contacts.',
  },
  'declaration.endUse': {
    label: 'End use and end user',
    help: 'What the solution will be used for and by whom. For screening only, never shown to other readers. Attach documents on it below the form, under Files.',
  },
};
