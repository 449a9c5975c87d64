import { findGaps, type Surroundings } from './listings/requirements.ts';

const id = '0a000000-0000-7000-8000-000000000001';

/** An owner and a contact person: with them the drafts of `testing.ts` lack nothing. */
export const stewardship = { ownerOrganisationId: id, contactPersonId: id };

/** A draft in Russian of an owner in Russia; his names are told beside it. */
export const russianOwner: Omit<Surroundings, 'ownerNames'> = {
  sourceLanguage: 'ru',
  ownerCountry: 'RU',
  today: '2026-11-21',
};

/** The gaps as `path code`. */
export function tellGaps<Draft>(...asked: Parameters<typeof findGaps<Draft>>): string[] {
  return findGaps(...asked).map(({ path, code }) => `${path} ${code.replace('catalogue.gap.', '')}`);
}

/** What any listing lacks by its stewardship alone: name, parts of the draft, the one gap. */
export const stewardshipCases: [string, { stewardship: object }, string][] = [
  [
    'no owner',
    { stewardship: { ...stewardship, ownerOrganisationId: null } },
    'stewardship.ownerOrganisationId required',
  ],
  [
    'no contact',
    { stewardship: { ...stewardship, contactPersonId: null } },
    'stewardship.contactPersonId required',
  ],
  [
    'over already',
    { stewardship: { ...stewardship, validUntil: '2026-11-20' } },
    'stewardship.validUntil dateInPast',
  ],
];
