import type { Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { mayTranslate } from '../access.ts';
import { filesOf } from '../files/attach.ts';
import type { MessageView, ParticipantView, TranslationView } from './message-contract.ts';
import {
  lineTextsShape,
  mentionsOf,
  termsShape,
  textsOf,
  type MessageRow,
  type TextRow,
} from './message-views.ts';
import { presentParticipants, type Reader } from './present-participants.ts';
import { participantsOf } from './views.ts';

/** Messages of one talk as one of its participants sees them, in the order given. */
export async function presentMessages(
  ctx: Ctx,
  rows: readonly MessageRow[],
  reader: Reader & { thread_id: string },
): Promise<MessageView[]> {
  const ids = rows.map(({ id }) => id);
  const readers = new Map([[reader.thread_id, reader]]);
  const participants = await presentParticipants(ctx, await participantsOf(ctx, [reader.thread_id]), readers);
  const texts = new Map((await textsOf(ctx, ids, ctx.language)).map((text) => [text.message_id, text]));
  const mentions = await mentionsOf(ctx, ids);
  const files = await filesOf(ctx, ids);
  return rows.map((row) => {
    const author = row.author_id === null ? undefined : participants.get(row.author_id);
    const named = mentions.get(row.id) ?? [];
    return {
      id: row.id,
      sequence: row.sequence,
      change: row.change,
      kind: row.kind,
      author: author ?? null,
      sentAt: row.sent_at.toISOString(),
      original: originalOf(row, ctx.language),
      translation: translationFor(row, texts.get(row.id), ctx.language),
      mayTranslate: row.text !== '' && mayTranslate(reader, author),
      mentions: named,
      mentionsMe: named.includes(reader.id),
      files: files.get(row.id) ?? [],
    };
  });
}

/** The words as they were written; of a line those in the reader's language. */
export function originalOf(row: MessageRow, language: Language): { text: string; language: Language } {
  if (row.kind === 'line') return { text: lineTextsShape.parse(row.line_texts)[language], language };
  return { text: row.text, language: row.language as Language };
}

function translationFor(
  row: MessageRow,
  text: TextRow | undefined,
  language: Language,
): TranslationView | null {
  if (row.kind === 'line' || row.language === language || row.text === '') return null;
  return text ? presentText(text) : untranslated(language);
}

export function presentText(row: TextRow): TranslationView {
  return {
    language: row.language as Language,
    text: row.text,
    state: row.state,
    isPartial: row.is_partial,
    engine: row.engine,
    terms: termsShape.parse(row.terms),
    byId: row.by_id,
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
    fault: row.fault,
  };
}

function untranslated(language: Language): TranslationView {
  return {
    language,
    text: null,
    state: 'none',
    isPartial: false,
    engine: null,
    terms: [],
    byId: null,
    revision: 0,
    changedAt: null,
    fault: null,
  };
}

/** The words a reader is shown first: the translation into his language where there is one. */
export function shownText(
  row: MessageRow,
  text: TextRow | undefined,
  language: Language,
): { text: string; language: Language; state: 'original' | TextRow['state'] } {
  const original = originalOf(row, language);
  if (original.language === language || row.text === '') return { ...original, state: 'original' };
  if (text === undefined || text.text === null) return { ...original, state: 'none' };
  return { text: text.text, language, state: text.state };
}

export type Participants = ReadonlyMap<string, ParticipantView>;
