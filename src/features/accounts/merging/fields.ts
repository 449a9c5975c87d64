import type { LocalizedText } from '../../../shared/language.ts';
import type { RegistrationIds } from '../organisations/rules.ts';

/** What may be taken over from the one that is merged. */
export const mergeFields = [
  'names.zh',
  'names.ru',
  'names.en',
  'kind',
  'place',
  'registrationIds.uscc',
  'registrationIds.ogrn',
  'registrationIds.ogrnip',
  'registrationIds.inn',
  'profile.zh',
  'profile.ru',
  'profile.en',
  'website',
  'contacts',
  'foundersForeign',
] as const;
export type MergeField = (typeof mergeFields)[number];
/** `nameConfidence` is nobody's choice: it follows the names. */
export type WrittenField = MergeField | 'nameConfidence';

export type MergeFacts = {
  names: LocalizedText;
  nameConfidence: 'official' | 'translated' | 'proposed';
  kind: string;
  place: { country: string | null; region: string | null; city: string | null; placeBasis: string | null };
  registrationIds: RegistrationIds;
  profile: LocalizedText;
  website: string | null;
  contacts: readonly { type: string; value: string }[];
  foundersForeign: boolean | null;
};

const confidences = ['official', 'translated', 'proposed'] as const;

/** The value of a field; null where there is none. */
export function readField(facts: MergeFacts, field: WrittenField): unknown {
  const [part, key] = field.split('.') as [keyof MergeFacts, string | undefined];
  const value: unknown = facts[part];
  if (key !== undefined) return (value as Record<string, unknown>)[key] ?? null;
  return value ?? null;
}

/** The facts with another value of a field; null takes a part of a text or a number away. */
export function writeField(facts: MergeFacts, field: WrittenField, value: unknown): MergeFacts {
  const [part, key] = field.split('.') as [keyof MergeFacts, string | undefined];
  if (key === undefined) return { ...facts, [part]: value };
  const { [key]: _, ...others } = facts[part] as Record<string, unknown>;
  return { ...facts, [part]: value === null ? others : { ...others, [key]: value } };
}

/** Whether nothing is said in a field. */
export function isEmptyField(facts: MergeFacts, field: MergeField): boolean {
  const value = readField(facts, field);
  if (field === 'place') return facts.place.country === null && facts.place.city === null;
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Fields in which the loser says something, and something else than the winner: those that may be taken over. */
export function fieldsToChoose(winner: MergeFacts, loser: MergeFacts): MergeField[] {
  return mergeFields.filter(
    (field) => !isEmptyField(loser, field) && !isSame(readField(winner, field), readField(loser, field)),
  );
}

/** Offered first: what the winner does not say itself. */
export function fieldsSuggested(winner: MergeFacts, loser: MergeFacts): MergeField[] {
  return fieldsToChoose(winner, loser).filter((field) => isEmptyField(winner, field));
}

export type WrittenValue = { field: WrittenField; before: unknown; after: unknown };

/** What taking these fields over writes into the winner. A name is no surer than the record it came from. */
export function valuesToWrite(
  winner: MergeFacts,
  loser: MergeFacts,
  taken: readonly MergeField[],
): WrittenValue[] {
  const written: WrittenValue[] = taken.map((field) => ({
    field,
    before: readField(winner, field),
    after: readField(loser, field),
  }));
  const takesName = taken.some((field) => field.startsWith('names.'));
  const after = weaker(winner.nameConfidence, loser.nameConfidence);
  if (takesName && after !== winner.nameConfidence) {
    written.push({ field: 'nameConfidence', before: winner.nameConfidence, after });
  }
  return written;
}

function weaker(one: MergeFacts['nameConfidence'], other: MergeFacts['nameConfidence']) {
  return confidences[Math.max(confidences.indexOf(one), confidences.indexOf(other))] ?? one;
}

export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The database keeps the keys of an object in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
