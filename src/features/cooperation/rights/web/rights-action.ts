import type { Language } from '../../../../shared/language.ts';
import { send, type PageContext, type Sent } from '../../../../ui/api-context.ts';
import { readNumber } from '../../../../shared/number-text.ts';
import { textOfForm } from '../../web/money-of-form.ts';
import { rightsEndpoints } from '../contract.ts';
import { territories } from '../vocabulary.ts';

/** Does what a form of the sheet asks for. */
export async function runCommand(
  context: PageContext,
  id: string,
  form: FormData,
  language: Language,
): Promise<Sent<typeof rightsEndpoints.get>> {
  const text = (name: string) => textOfForm(form, name);
  const ofRevision = text('ofRevision');
  switch (text('command')) {
    case 'addItem':
      return send(context, rightsEndpoints.addItem, {
        id,
        organisationId: text('organisationId'),
        ...itemOfForm(form),
      });
    case 'changeItem':
      return send(context, rightsEndpoints.changeItem, { id, itemId: text('itemId'), ...itemOfForm(form) });
    case 'removeItem':
      return send(context, rightsEndpoints.removeItem, { id, itemId: text('itemId') });
    case 'sayNone':
      return send(context, rightsEndpoints.sayNone, {
        id,
        organisationId: text('organisationId'),
        isNone: text('isNone') === 'true',
      });
    case 'foreground':
      return send(context, rightsEndpoints.saveForeground, {
        id,
        ofRevision,
        ...foregroundOfForm(form, language),
      });
    case 'addDisposition':
      return send(context, rightsEndpoints.addDisposition, {
        id,
        kind: text('kind'),
        itemId: text('itemId'),
        fromOrganisationId: text('fromOrganisationId'),
        toOrganisationId: text('toOrganisationId'),
        territories: form.getAll('territories').map(String),
        years: text('years'),
        price: text('price'),
        isPriceStated: form.has('isPriceStated'),
      });
    case 'removeDisposition':
      return send(context, rightsEndpoints.removeDisposition, { id, dispositionId: text('dispositionId') });
    case 'firstFiling':
      return send(context, rightsEndpoints.saveFirstFiling, { id, ofRevision, ...filingOfForm(form) });
    case 'recordFiling':
      return send(context, rightsEndpoints.recordFiling, {
        id,
        title: text('title'),
        country: text('country'),
        office: text('office'),
        number: text('number'),
        filedOn: text('filedOn'),
      });
    default:
      return send(context, rightsEndpoints.confirm, {
        id,
        part: text('part'),
        ofRevision,
        seenConflicts: form.has('seenConflicts'),
      });
  }
}

function itemOfForm(form: FormData) {
  const text = (name: string) => textOfForm(form, name);
  return {
    kind: text('kind'),
    title: text('title'),
    language: text('language'),
    number: text('number'),
    office: text('office'),
    holder: text('holder'),
    encumbrance: text('encumbrance'),
    encumbranceNote: text('encumbranceNote'),
    accessForWork: text('accessForWork'),
    accessForUse: text('accessForUse'),
    terms: text('terms'),
  };
}

/** Shares are typed as percentages with one decimal, in `territories.CN.share.ORGANISATION`. */
export function foregroundOfForm(form: FormData, language: Language) {
  const text = (name: string) => textOfForm(form, name);
  const rules = territories.map((territory) => {
    const at = `territories.${territory}`;
    const shares = [...form.keys()]
      .filter((name) => name.startsWith(`${at}.share.`) && text(name) !== '')
      .map((name) => ({
        organisationId: name.slice(`${at}.share.`.length),
        perMille: perMilleOf(text(name), language),
      }));
    return [
      territory,
      {
        exploiter: text(`${at}.exploiter`),
        thirdParty: text(`${at}.thirdParty`),
        income: text(`${at}.income`),
        shares,
        note: text(`${at}.note`),
      },
    ] as const;
  });
  return {
    soleOwner: text('soleOwner'),
    partnerUse: text('partnerUse'),
    firstNegotiation: form.has('firstNegotiation'),
    territories: Object.fromEntries(rules),
    publicationDays: text('publicationDays'),
    confidentialityYears: text('confidentialityYears'),
    remuneration: text('remuneration'),
    remunerationNote: text('remunerationNote'),
  };
}

/** 33.3 → 333; what is no share goes on as one the contract refuses. */
export function perMilleOf(typed: string, language: Language): number {
  const percent = readNumber(typed, language);
  return percent === undefined ? -1 : Math.round(Number(percent) * 1000) / 100;
}

function filingOfForm(form: FormData) {
  const text = (name: string) => textOfForm(form, name);
  const check = (home: 'china' | 'russia') => ({
    state: text(`${home}.state`),
    number: text(`${home}.number`),
    on: text(`${home}.on`),
  });
  return {
    madeIn: text('madeIn'),
    country: text('country'),
    reason: text('reason'),
    china: check('china'),
    russia: { ...check('russia'), way: text('russia.way'), filedOn: text('russia.filedOn') },
  };
}
