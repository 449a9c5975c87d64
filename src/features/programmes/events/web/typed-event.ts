import { organisersMax } from '../vocabulary.ts';

/** What a form sent, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

const organiserRowsLeast = 6;

/** Rows of organisers a form offers: all that are filled in, and one more; empty ones are left out. */
export function organiserRowsOf(typed: Typed): number {
  const filled = Object.entries(typed).flatMap(([field, value]) => {
    const row = /^organisers\.(\d+)\.(name|organisationId)$/.exec(field)?.[1];
    return row === undefined || value === '' ? [] : [Number(row) + 1];
  });
  return Math.min(organisersMax, Math.max(organiserRowsLeast, ...filled.map((rows) => rows + 1)));
}

/** What a form sent, as text by the name of its field, so that it can be shown again. */
export function typedOfForm(form: FormData): Typed {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string')
      typed[name] = typed[name] === undefined ? value : `${typed[name]},${value}`;
  }
  return typed;
}

/** The fields of an event as the API takes them. */
export function factsOfTyped(typed: Typed) {
  const said = (name: string) => typed[name] ?? '';
  return {
    ...{ kind: said('kind'), format: said('format'), begins: said('begins'), ends: said('ends') },
    // A day has no clock time, so no zone either.
    timeZone: said('begins').includes('T') ? said('timeZone') : '',
    ...{ country: said('country'), region: said('region'), city: said('city'), venue: said('venue') },
    onlineUrl: said('onlineUrl'),
    fields: said('fields')
      .split(/[,;，；\s]+/)
      .filter(Boolean),
    workingLanguages: said('workingLanguages').split(',').filter(Boolean),
    ...{ capacity: said('capacity'), registrationUntil: said('registrationUntil') },
    isRegistrationOpen: said('isRegistrationOpen') === 'on',
    isPublic: said('isPublic') === 'on',
    organisers: Array.from({ length: organiserRowsOf(typed) }, (_, at) => ({
      role: said(`organisers.${at}.role`) || 'organiser',
      name: said(`organisers.${at}.name`),
      organisationId: said(`organisers.${at}.organisationId`).trim(),
    })).filter(({ name, organisationId }) => name !== '' || organisationId !== ''),
  };
}
