import type { Language } from '../../../../shared/language.ts';
import type { ListingKind } from '../vocabulary.ts';
import { draftOfForm } from './draft-of-form.ts';
import type { FormSpec } from './form-spec.ts';
import { closeUpRows, firstValue, type FormValues } from './form-values.ts';

export type SendResult =
  | { kind: 'saved'; id: string; revision: number; missing: number | null }
  | { kind: 'conflict' }
  | { kind: 'incomplete'; fields: number }
  | { kind: 'refused'; title: string }
  | { kind: 'offline' };

const apiPaths: Record<ListingKind, string> = { offer: '/api/offers', request: '/api/requests' };

/** Sends the draft through the same API the page uses; a lost connection is an answer, not an error. */
export async function sendDraft(
  wish: { kind: ListingKind; spec: FormSpec; language: Language; listingId: string | undefined },
  typed: FormValues,
): Promise<SendResult> {
  const values = closeUpRows(typed, wish.spec);
  const { draft, problems } = draftOfForm(values, wish.spec, wish.language);
  if (problems.length > 0) return { kind: 'incomplete', fields: problems.length };
  const { listingId } = wish;
  const path = apiPaths[wish.kind];
  const body =
    listingId === undefined ? draft : { ...draft, revision: Number(firstValue(values, 'revision')) };
  let response: Response;
  try {
    response = await fetch(listingId === undefined ? path : `${path}/${listingId}`, {
      method: listingId === undefined ? 'POST' : 'PUT',
      headers: { 'content-type': 'application/json', 'accept-language': wish.language },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(15_000),
    });
  } catch {
    return { kind: 'offline' };
  }
  return readAnswer(response);
}

async function readAnswer(response: Response): Promise<SendResult> {
  if (response.status >= 500) return { kind: 'offline' };
  if (response.status === 409) return { kind: 'conflict' };
  const answer = (await response.json().catch(() => ({}))) as {
    id?: string;
    revision?: number;
    gaps?: unknown[];
    title?: string;
    fields?: unknown[];
  };
  if (response.ok && answer.id !== undefined && answer.revision !== undefined) {
    return { kind: 'saved', id: answer.id, revision: answer.revision, missing: answer.gaps?.length ?? null };
  }
  if (response.status === 422) return { kind: 'incomplete', fields: answer.fields?.length ?? 1 };
  return { kind: 'refused', title: answer.title ?? '' };
}
