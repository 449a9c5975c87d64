import type { FormValue } from '../../../../ui/form-fields.ts';
import { textOf } from '../../web/name-form-input.ts';
import type { Organisation } from '../contract.ts';

type Texts = { zh: string; ru: string; en: string };

/** What the form holds; empty texts where nothing was typed. */
export type OrganisationFormValues = {
  kind: string;
  country: string;
  region: string;
  city: string;
  names: Texts;
  nameConfidence: string;
  registrationIds: { uscc: string; ogrn: string; ogrnip: string; inn: string; ror: string };
  profile: Texts;
  contacts: { type: string; value: string }[];
  website: string;
  foundersForeign: string;
};

export const contactRows = 3;

/** The typed fields, with contacts that have a value only. */
export function readOrganisationForm(fields: Record<string, FormValue>): OrganisationFormValues {
  const ids = partsOf(fields.registrationIds);
  const contacts = Array.isArray(fields.contacts) ? fields.contacts.map(partsOf) : [];
  return {
    kind: textOf(fields.kind),
    country: textOf(fields.country),
    region: textOf(fields.region),
    city: textOf(fields.city),
    names: textsOf(fields.names),
    nameConfidence: textOf(fields.nameConfidence),
    registrationIds: {
      uscc: textOf(ids.uscc),
      ogrn: textOf(ids.ogrn),
      ogrnip: textOf(ids.ogrnip),
      inn: textOf(ids.inn),
      ror: textOf(ids.ror),
    },
    profile: textsOf(fields.profile),
    contacts: contacts
      .map(({ type, value }) => ({ type: textOf(type), value: textOf(value) }))
      .filter(({ value }) => value !== ''),
    website: textOf(fields.website),
    foundersForeign: textOf(fields.foundersForeign),
  };
}

/** The values as the API takes them: what is empty is absent or null. */
export function organisationInput(values: OrganisationFormValues) {
  const { foundersForeign: founders } = values;
  return {
    kind: values.kind,
    country: orNull(values.country),
    region: orNull(values.region),
    city: orNull(values.city),
    names: values.names,
    nameConfidence: values.nameConfidence === '' ? 'proposed' : values.nameConfidence,
    registrationIds: Object.fromEntries(Object.entries(values.registrationIds).filter(([, id]) => id !== '')),
    profile: values.profile,
    contacts: values.contacts,
    website: orNull(values.website),
    foundersForeign: founders === 'yes' ? true : founders === 'no' ? false : null,
  };
}

/** What the form begins with when an organisation is edited. */
export function valuesOfOrganisation(organisation: Organisation): OrganisationFormValues {
  const { names, profile, registrationIds: ids, internal } = organisation;
  const founders = internal?.foundersForeign ?? null;
  return {
    kind: organisation.kind,
    country: organisation.country ?? '',
    region: organisation.region ?? '',
    city: organisation.city ?? '',
    names: { zh: names.zh ?? '', ru: names.ru ?? '', en: names.en ?? '' },
    nameConfidence: organisation.nameConfidence,
    registrationIds: {
      uscc: ids.uscc ?? '',
      ogrn: ids.ogrn ?? '',
      ogrnip: ids.ogrnip ?? '',
      inn: ids.inn ?? '',
      ror: ids.ror ?? '',
    },
    profile: { zh: profile.zh ?? '', ru: profile.ru ?? '', en: profile.en ?? '' },
    contacts: organisation.contacts ?? [],
    website: organisation.website ?? '',
    foundersForeign: founders === null ? '' : founders ? 'yes' : 'no',
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function textsOf(value: FormValue | undefined): Texts {
  const texts = partsOf(value);
  return { zh: textOf(texts.zh), ru: textOf(texts.ru), en: textOf(texts.en) };
}

function partsOf(value: FormValue | undefined): Record<string, FormValue> {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof File) ? value : {};
}
