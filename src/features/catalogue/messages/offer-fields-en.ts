import type { OfferFields } from './field-paths.ts';
import { sharedFields } from './shared-fields.ts';

export const offerFieldsEn: OfferFields = {
  ...sharedFields.en,
  'text.title': {
    label: 'Title',
    help: 'One phrase: what the technology is and where it is used; no company name, no advertising.',
  },
  'text.summary': {
    label: 'Summary',
    help: 'In short: the problem, the solution, the main advantages and the cooperation sought. This text is translated first.',
  },
  'text.description': {
    label: 'Description',
    help: 'Principle, parts, main technical figures and their conditions. Do not disclose know-how.',
  },
  'text.applicationFields': {
    label: 'Fields of application',
    help: 'Products and industries where it can be used, one a line.',
  },
  'text.implementationCases': {
    label: 'Cases of use',
    help: 'Where it is used already: the place, since when, with what result.',
  },
  'text.partnerSought': {
    label: 'Partner sought',
    help: 'What partner you look for and what you expect it to do.',
  },
  'facts.ipcCodes': {
    label: 'IPC codes',
    help: 'Symbols of the International Patent Classification, for example C02F 1/44.',
  },
  'facts.advantages': {
    label: 'Advantages in figures',
    help: 'Figures that can be checked, and what they are compared with. “World level” is not a figure.',
  },
  'text.advantages': {
    label: 'Advantages in words',
    help: 'The measure and the thing compared with, for each figure.',
  },
  'text.advantages.measure': { label: 'Measure', help: 'What is better, for example energy use per tonne.' },
  'facts.advantages.value': { label: 'Value', help: 'A number or a range of your technology.' },
  'facts.advantages.unit': { label: 'Unit', help: 'SI units where possible.' },
  'text.advantages.comparedWith': {
    label: 'Compared with',
    help: 'The known solution and its value, or the standard.',
  },
  'facts.parameters': {
    label: 'Technical parameters',
    help: 'Parameter, value, unit and test condition, one row each.',
  },
  'text.parameters': {
    label: 'Parameters in words',
    help: 'The name and the test condition of each parameter.',
  },
  'text.parameters.name': { label: 'Parameter', help: 'The name usual in your field.' },
  'facts.parameters.value': { label: 'Value', help: 'A number or a range.' },
  'facts.parameters.unit': { label: 'Unit', help: 'SI units where possible.' },
  'text.parameters.condition': { label: 'Condition', help: 'Under what conditions it was measured.' },
  'facts.trlClaimed': {
    label: 'Technology readiness',
    help: 'Your own assessment, with the scale used, the day and what was assessed.',
  },
  'facts.trlClaimed.scheme': { label: 'Scale', help: 'The standard the assessment follows.' },
  'facts.trlClaimed.level': { label: 'Level', help: 'From 1 to 9 on the scale chosen.' },
  'facts.trlClaimed.assessedOn': { label: 'Assessed on', help: 'The day of the assessment.' },
  'facts.trlClaimed.scope': {
    label: 'What was assessed',
    help: 'The component, device or process, and the conditions of use it was assessed for.',
  },
  'facts.marketLevel': {
    label: 'Market readiness',
    help: 'How far users, price and sales are known, from 1 to 9.',
  },
  'facts.marketLevel.level': { label: 'Level', help: 'From 1 (a supposed use) to 9 (steady sales).' },
  'facts.marketLevel.assessedOn': { label: 'Assessed on', help: 'The day of the assessment.' },
  'facts.evidence': {
    label: 'Evidence',
    help: 'Needed from level 4: test reports, certificates, publications, one a line, or a file attached below the form.',
  },
  'facts.ipStatus': { label: 'IP status', help: 'How the result is protected today.' },
  'facts.ipObjects': {
    label: 'Protected objects',
    help: 'Official numbers and offices of patents, software, plant varieties and the like.',
  },
  'facts.ipObjects.type': { label: 'Kind', help: 'The kind of the protected object.' },
  'facts.ipObjects.number': {
    label: 'Official number',
    help: 'As in the document, with letters and points.',
  },
  'facts.ipObjects.office': { label: 'Office', help: 'For example CNIPA, Rospatent, EAPO, WIPO.' },
  'facts.ipObjects.filedOn': { label: 'Filed on', help: 'The date of filing.' },
  'facts.ipObjects.status': { label: 'Status', help: 'The status today.' },
  'facts.ipObjects.holders': { label: 'Holders', help: 'As registered, if not the same for all objects.' },
  'facts.ipHolders': {
    label: 'Right holders',
    help: 'All of them, one a line; for joint rights say whether the others consent.',
  },
  'facts.stateFunded': {
    label: 'Created with public money',
    help: 'Yes if any part of the work was paid from a state budget.',
  },
  'facts.stateProgramme': {
    label: 'State programme',
    help: 'The programme or grant and its number, if there was one.',
  },
  'facts.egisuNumber': {
    label: 'EGISU NIOKTR number',
    help: 'For Russian results paid from the budget: the number in the state register of civil R&D, as written there.',
  },
  'facts.rightsOffered': {
    label: 'Rights offered',
    help: 'Assignment, exclusive, sole or non-exclusive licence, with territory and field of use.',
  },
  'facts.rightsOffered.form': { label: 'Form', help: 'The form in which the right is passed on.' },
  'facts.rightsOffered.territory': {
    label: 'Territory',
    help: 'Country codes, for example CN, RU; empty if any.',
  },
  'facts.rightsOffered.field': {
    label: 'Field of use',
    help: 'Empty if the right is not limited to a field.',
  },
  'facts.cooperationTypes': {
    label: 'Forms of cooperation',
    help: 'What you are ready for; several may be chosen.',
  },
  'facts.partnerTypes': {
    label: 'Kinds of partner',
    help: 'Leave empty if any kind of organisation will do.',
  },
  'facts.price': { label: 'Price expected', help: 'A range, or empty if it is by agreement.' },
  'facts.price.minMinor': { label: 'From', help: 'The lowest amount; may be empty.' },
  'facts.price.maxMinor': { label: 'To', help: 'The highest amount; may be empty.' },
  'facts.price.currency': { label: 'Currency', help: 'The amount is shown in this currency.' },
  'facts.isPriceShown': { label: 'Show the price', help: 'If not ticked, readers see “by agreement”.' },
  'facts.investmentNeeded': {
    label: 'Investment needed',
    help: 'What it takes to put the technology to use.',
  },
  'facts.investmentNeeded.amountMinor': { label: 'Amount', help: 'An estimate of the whole sum.' },
  'facts.investmentNeeded.currency': { label: 'Currency', help: 'The amount is shown in this currency.' },
  'declaration.dualUse': {
    label: 'Dual-use item or technology',
    help: 'Is it on a dual-use control list of either country? If you are not sure, say so.',
  },
  'declaration.restrictedExport': {
    label: 'Prohibited or restricted for export',
    help: 'Is the technology in a catalogue of technologies prohibited or restricted for export?',
  },
  'declaration.identificationDocument': {
    label: 'Identification document',
    help: 'Number, date and issuer of the export-control identification, if there is one. Attach the document below the form, under Files.',
  },
  'declaration.openPublicationClearance': {
    label: 'Clearance for open publication',
    help: 'Russian side: number and date of the expert conclusion that the text may be published openly. Attach it below the form, under Files.',
  },
};
