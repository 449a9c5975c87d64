import type { RecordRef } from '../../../shared/record-ref.ts';
import type { TextPlace } from '../../accounts/public.ts';

const room = 'accounts';
/** A profile and a note of one organisation are two texts: their originals are in different languages. */
const places: Readonly<Record<string, Pick<TextPlace, 'subject' | 'field'>>> = {
  organisation: { subject: 'organisation', field: 'profile' },
  organisationNote: { subject: 'organisation', field: 'note' },
  facility: { subject: 'facility', field: 'note' },
};

/** The address of a text of the directory in this room. */
export function refOfPlace({ subject, id, field }: TextPlace): RecordRef {
  const kind = Object.keys(places).find(
    (one) => places[one]?.subject === subject && places[one].field === field,
  );
  if (kind === undefined) throw new Error(`${subject} has no ${field}`);
  return { room, kind, id };
}

/** What a text of this room stands for in the directory; undefined for those of other rooms. */
export function placeOfRef(ref: RecordRef): TextPlace | undefined {
  const place = ref.room === room ? places[ref.kind] : undefined;
  return place && { ...place, id: ref.id };
}
