/** The address of a record in any room: lower rooms speak of higher things by address only. */
export type RecordRef = { room: string; kind: string; id: string };

/** One string for one address, e.g. `catalogue/offer/0190…`. */
export function formatRecordRef(ref: RecordRef): string {
  return `${ref.room}/${ref.kind}/${ref.id}`;
}

export function parseRecordRef(text: string): RecordRef | undefined {
  const [room, kind, id, ...rest] = text.split('/');
  return room && kind && id && rest.length === 0 ? { room, kind, id } : undefined;
}
