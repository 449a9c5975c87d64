import type { FormSpec } from '../../listings/web/form-spec.ts';

/** The form of an offer, section by section; names are paths of the API's draft. */
export const offerFormSpec: FormSpec = [
  {
    name: 'whatItIs',
    fields: [
      { name: 'text.title', need: 'required', input: 'line', min: 10, max: 120 },
      { name: 'text.summary', need: 'required', input: 'area', min: 200, max: 600, rows: 5 },
      { name: 'text.description', need: 'required', input: 'area', min: 600, max: 6000, rows: 14 },
      { name: 'text.applicationFields', need: 'required', input: 'lines', max: 12, each: 200 },
      { name: 'facts.grntiPrimary', need: 'required', input: 'select', from: 'grnti' },
      { name: 'facts.grntiOther', need: 'optional', input: 'selects', from: 'grnti', max: 4 },
      { name: 'facts.keywords', need: 'required', input: 'keywords', max: 10, each: 80 },
      { name: 'text.implementationCases', need: 'optional', input: 'lines', max: 12, each: 500 },
      { name: 'facts.ipcCodes', need: 'optional', input: 'codes', max: 10, each: 20 },
    ],
  },
  {
    name: 'figures',
    fields: [
      {
        name: 'facts.advantages',
        need: 'required',
        input: 'rows',
        max: 12,
        columns: [
          { path: 'text.advantages.*.measure', input: 'line', max: 200 },
          { path: 'facts.advantages.*.value', input: 'figure', max: 60 },
          { path: 'facts.advantages.*.unit', input: 'line', max: 30 },
          { path: 'text.advantages.*.comparedWith', input: 'line', max: 200 },
        ],
      },
      {
        name: 'facts.parameters',
        need: 'optional',
        input: 'rows',
        max: 30,
        columns: [
          { path: 'text.parameters.*.name', input: 'line', max: 200 },
          { path: 'facts.parameters.*.value', input: 'figure', max: 60 },
          { path: 'facts.parameters.*.unit', input: 'line', max: 30 },
          { path: 'text.parameters.*.condition', input: 'line', max: 200 },
        ],
      },
    ],
  },
  {
    name: 'maturity',
    fields: [
      { name: 'facts.trlClaimed', need: 'required', input: 'maturity' },
      { name: 'facts.marketLevel', need: 'required', input: 'marketLevel' },
      { name: 'facts.evidence', need: 'conditional', input: 'lines', max: 20, each: 300 },
    ],
  },
  {
    name: 'rights',
    fields: [
      { name: 'facts.ipStatus', need: 'required', input: 'select', from: 'ipStatus' },
      {
        name: 'facts.ipObjects',
        need: 'conditional',
        input: 'rows',
        max: 20,
        columns: [
          { path: 'facts.ipObjects.*.type', input: 'select', from: 'ipObjectType' },
          { path: 'facts.ipObjects.*.number', input: 'line', max: 60 },
          { path: 'facts.ipObjects.*.office', input: 'line', max: 20 },
          { path: 'facts.ipObjects.*.filedOn', input: 'date' },
          { path: 'facts.ipObjects.*.status', input: 'select', from: 'ipObjectStatus' },
          { path: 'facts.ipObjects.*.holders', input: 'line', max: 300 },
        ],
      },
      { name: 'facts.ipHolders', need: 'conditional', input: 'lines', max: 10, each: 300 },
      { name: 'facts.stateFunded', need: 'required', input: 'yesNo' },
      { name: 'facts.stateProgramme', need: 'optional', input: 'line', max: 300 },
      { name: 'facts.egisuNumber', need: 'conditional', input: 'line', max: 60 },
      {
        name: 'facts.rightsOffered',
        need: 'required',
        input: 'rows',
        max: 8,
        columns: [
          { path: 'facts.rightsOffered.*.form', input: 'select', from: 'rightsForm' },
          { path: 'facts.rightsOffered.*.territory', input: 'codes', max: 60 },
          { path: 'facts.rightsOffered.*.field', input: 'line', max: 200 },
        ],
      },
    ],
  },
  {
    name: 'cooperation',
    fields: [
      { name: 'facts.cooperationTypes', need: 'required', input: 'checkboxes', from: 'cooperationType' },
      { name: 'text.partnerSought', need: 'required', input: 'area', max: 1500, rows: 5 },
      { name: 'facts.partnerTypes', need: 'optional', input: 'checkboxes', from: 'partnerType' },
      { name: 'facts.partnerRegions', need: 'optional', input: 'selects', from: 'regions', max: 20 },
      { name: 'facts.price', need: 'optional', input: 'moneyRange' },
      { name: 'facts.isPriceShown', need: 'optional', input: 'tick' },
      { name: 'facts.investmentNeeded', need: 'optional', input: 'money' },
    ],
  },
  {
    name: 'exportCheck',
    fields: [
      { name: 'declaration.dualUse', need: 'required', input: 'select', from: 'controlAnswer' },
      { name: 'declaration.restrictedExport', need: 'required', input: 'select', from: 'controlAnswer' },
      { name: 'declaration.identificationDocument', need: 'conditional', input: 'line', max: 300 },
      { name: 'declaration.openPublicationClearance', need: 'conditional', input: 'line', max: 300 },
    ],
  },
  {
    name: 'publication',
    fields: [
      { name: 'stewardship.ownerOrganisationId', need: 'required', input: 'select', from: 'organisations' },
      { name: 'stewardship.contactPersonId', need: 'optional', input: 'hidden' },
      { name: 'stewardship.brokerId', need: 'optional', input: 'broker' },
      { name: 'stewardship.visibility', need: 'required', input: 'select', from: 'visibility', fixed: true },
      { name: 'stewardship.validUntil', need: 'toPublish', input: 'date' },
    ],
  },
];
