import { z } from 'zod';
import { roles } from '../../shared/actor.ts';
import { languages } from '../../shared/language.ts';

export const languageShape = z.enum(languages);
export const roleShape = z.enum(roles);

/** A text in some of the languages, at least one; an empty one counts as absent. */
export function localizedTextShape(max: number, min = 1) {
  const text = z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    z.string().trim().min(min).max(max).optional(),
  );
  return z.strictObject({ zh: text, ru: text, en: text });
}

export const someTextShape = z.object({
  zh: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});

/** ISO 3166-1 alpha-2; SU is the withdrawn code of the Soviet Union, used by historical records. */
export const countryShape = z.string().regex(/^[A-Z]{2}$/);
/** ISO 3166-2, e.g. CN-HL. */
export const regionShape = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);

/** Where a fact was read: the file and the place in it. */
export const factSourceShape = z.object({ file: z.string(), where: z.string().optional() });
export type FactSource = z.output<typeof factSourceShape>;

/** `official`: used by the organisation; `translated`: by the platform or an author; `proposed`: by its members. */
export const nameConfidences = ['official', 'translated', 'proposed'] as const;
export const nameConfidenceShape = z.enum(nameConfidences);

export const timeZoneShape = z.string().max(64).refine(isTimeZone, { error: 'accounts.timeZoneUnknown' });

/** Whether the text names an IANA time zone, like Asia/Vladivostok. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

export const doneShape = z.object({ done: z.literal(true) });
export const done: { done: true } = { done: true };
