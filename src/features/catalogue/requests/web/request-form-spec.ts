import type { FormSpec } from '../../listings/web/form-spec.ts';

/** The form of a request, section by section; names are paths of the API's draft. */
export const requestFormSpec: FormSpec = [
  {
    name: 'whatItIs',
    fields: [
      { name: 'text.title', need: 'required', input: 'line', min: 10, max: 120 },
      { name: 'text.problem', need: 'required', input: 'area', min: 300, max: 4000, rows: 12 },
      { name: 'text.constraints', need: 'optional', input: 'area', max: 2000, rows: 6 },
      { name: 'facts.grntiPrimary', need: 'required', input: 'select', from: 'grnti' },
      { name: 'facts.grntiOther', need: 'optional', input: 'selects', from: 'grnti', max: 4 },
      { name: 'facts.keywords', need: 'required', input: 'keywords', max: 10, each: 80 },
    ],
  },
  {
    name: 'figures',
    fields: [
      {
        name: 'facts.targetParameters',
        need: 'required',
        input: 'rows',
        max: 20,
        columns: [
          { path: 'text.targetParameters.*.name', input: 'line', max: 200 },
          { path: 'facts.targetParameters.*.current', input: 'figure', max: 60 },
          { path: 'facts.targetParameters.*.target', input: 'figure', max: 60 },
          { path: 'facts.targetParameters.*.unit', input: 'line', max: 30 },
        ],
      },
    ],
  },
  {
    name: 'maturity',
    fields: [
      { name: 'facts.minTrl', need: 'required', input: 'select', from: 'technicalLevel', as: 'integer' },
    ],
  },
  {
    name: 'rights',
    fields: [{ name: 'facts.solutionIpExpectation', need: 'optional', input: 'select', from: 'solutionIp' }],
  },
  {
    name: 'cooperation',
    fields: [
      { name: 'facts.cooperationTypes', need: 'required', input: 'checkboxes', from: 'cooperationType' },
      { name: 'facts.partnerTypes', need: 'optional', input: 'checkboxes', from: 'partnerType' },
      { name: 'facts.partnerRegions', need: 'optional', input: 'selects', from: 'regions', max: 20 },
      { name: 'facts.budget', need: 'optional', input: 'moneyRange' },
      { name: 'facts.isBudgetShown', need: 'optional', input: 'tick' },
      { name: 'facts.deadline', need: 'optional', input: 'date' },
    ],
  },
  {
    name: 'exportCheck',
    fields: [{ name: 'declaration.endUse', need: 'required', input: 'area', max: 1500, rows: 4 }],
  },
  {
    name: 'publication',
    fields: [
      { name: 'stewardship.ownerOrganisationId', need: 'required', input: 'select', from: 'organisations' },
      { name: 'facts.isAnonymous', need: 'optional', input: 'tick' },
      { name: 'stewardship.contactPersonId', need: 'optional', input: 'hidden' },
      { name: 'stewardship.brokerId', need: 'optional', input: 'broker' },
      { name: 'stewardship.visibility', need: 'required', input: 'select', from: 'visibility', fixed: true },
      { name: 'stewardship.validUntil', need: 'toPublish', input: 'date' },
    ],
  },
];
