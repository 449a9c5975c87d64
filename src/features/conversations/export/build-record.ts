import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { nextTurn } from '../../../shared/next-turn.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Block, DocumentModel } from '../../../platform/documents/document.ts';
import { personSketch } from '../../accounts/public.ts';
import { openTalk, type OpenTalk } from '../access.ts';
import { isOwnFile } from '../files/present-files.ts';
import { attachmentsOf, type AttachmentRow } from '../files/views.ts';
import { fileWords } from '../messages/file-words.ts';
import { threadWords } from '../messages/thread-words.ts';
import { threadNumber } from '../thread-number.ts';
import { messagesPage, textsOf } from '../threads/message-views.ts';
import { presentParticipants } from '../threads/present-participants.ts';
import { refusalsOf } from '../threads/rules.ts';
import type { SayRefusal } from '../threads/service.ts';
import { gateOf, participantsOf } from '../threads/views.ts';
import { exportCharactersMax, exportMessagesMax, type ExportInput } from './contract.ts';
import { filesTable, messageBlocks, spokenOf, type RecordReader } from './present-record.ts';
import { shownTimes } from './shown-times.ts';

const messagesPerRead = 250;

export type TalkRecord = { model: DocumentModel; messages: number; number: string };

/**
 * The record of a talk as one of its participants may see it. Errors: `conversations.threadNotFound`,
 * `conversations.export.tooLong`.
 */
export async function buildRecord(ctx: Ctx, say: SayRefusal, input: ExportInput): Promise<TalkRecord> {
  const talk = await openTalk(ctx, input.threadId);
  const { thread, self } = talk;
  const from = input.from ?? 1;
  const to = Math.min(input.to ?? thread.last_sequence, thread.last_sequence);
  if (to - from >= exportMessagesMax) throw tooLong();
  const sketch = await personSketch(ctx, self.person_id);
  const people = await presentParticipants(
    ctx,
    await participantsOf(ctx, [thread.id]),
    new Map([[thread.id, self]]),
  );
  const reader: RecordReader = { language: ctx.language, zone: sketch?.timeZone, people };
  const messages = await readMessages(ctx, thread.id, { from, to }, reader);
  const words = fileWords[ctx.language].export;
  const number = threadNumber(thread.id);
  const blocks: Block[] = [
    ...(await headBlocks(ctx, say, talk, reader)),
    {
      kind: 'heading',
      runs: [{ text: messages.count === 0 ? words.noMessages : words.range(from, to, thread.last_sequence) }],
    },
    ...messages.blocks,
    ...filesTable(messages.files, ctx.language, (row) => isOwnFile(self, row)),
  ];
  const model: DocumentModel = {
    title: `${words.title} ${number}`,
    language: ctx.language,
    header: [{ text: `${words.title} · ${number}` }],
    footer: [{ text: `${words.platform} · ${words.exportedAt}: ${shownTimes(ctx.clock(), undefined)}` }],
    madeAt: ctx.clock(),
    blocks,
  };
  return { model, messages: messages.count, number };
}

function tooLong(): AppError {
  const params = { messages: exportMessagesMax, millions: exportCharactersMax / 1_000_000 };
  return new AppError('invalid', 'conversations.export.tooLong', { params });
}

async function headBlocks(ctx: Ctx, say: SayRefusal, talk: OpenTalk, reader: RecordReader): Promise<Block[]> {
  const { thread, self } = talk;
  const { language } = ctx;
  const words = fileWords[language].export;
  const ownView = reader.people.get(self.id);
  const facts: [string, string, Language?][] = [
    [words.about, thread.title, thread.title_language as Language],
    [words.number, threadNumber(thread.id)],
    [words.exportedBy, ownView ? spokenOf(ownView, language) : ''],
    [words.exportedAt, shownTimes(ctx.clock(), reader.zone)],
  ];
  const sides = threadWords[language];
  const participants = [...reader.people.values()].map((one) => [
    [{ text: one.name ?? sides.sides[one.side] ?? sides.unknownSide }],
    [{ text: sides.sides[one.side] ?? sides.unknownSide }],
    [{ text: one.isPresent ? words.present : words.left }],
  ]);
  return [
    { kind: 'title', runs: [{ text: words.title }] },
    {
      kind: 'table',
      head: [],
      widths: [1, 3],
      rows: facts.map(([name, text, own]) => [
        [{ text: name, isQuiet: true }],
        [{ text, ...(own === undefined ? {} : { language: own }) }],
      ]),
    },
    {
      kind: 'table',
      head: [words.participant, words.side, words.standing].map((text) => [{ text }]),
      widths: [3, 2, 1.5],
      rows: participants,
    },
    ...(await standingBlocks(ctx, say, talk)),
    { kind: 'paragraph', runs: [{ text: words.originalPrevails, isBold: true }] },
    { kind: 'note', runs: [{ text: `${words.columns} ${words.zones}` }] },
  ];
}

/** What the gate does not allow now, and that the talk is closed. */
async function standingBlocks(ctx: Ctx, say: SayRefusal, { thread }: OpenTalk): Promise<Block[]> {
  const words = fileWords[ctx.language].export;
  const gate = await gateOf(ctx, thread);
  const refusals = refusalsOf({ closedAt: null, gate });
  const items = [
    ...(refusals.writing ? [{ what: words.writingStopped, refusal: refusals.writing }] : []),
    ...(refusals.files ? [{ what: words.filesStopped, refusal: refusals.files }] : []),
  ].map(({ what, refusal }) => [
    { text: `${what}: ${say(refusal.code, refusal.params ?? {}, ctx.language)}` },
  ]);
  const closed = thread.closed_at && words.closed(shownTimes(thread.closed_at, undefined));
  return [
    ...(closed ? [{ kind: 'paragraph' as const, runs: [{ text: closed }] }] : []),
    ...(items.length === 0
      ? []
      : [
          { kind: 'heading' as const, runs: [{ text: words.gate }] },
          { kind: 'list' as const, items },
        ]),
  ];
}

async function readMessages(
  ctx: Ctx,
  threadId: string,
  { from, to }: { from: number; to: number },
  reader: RecordReader,
): Promise<{ blocks: Block[]; files: (AttachmentRow & { sequence: number })[]; count: number }> {
  const blocks: Block[] = [];
  const files: (AttachmentRow & { sequence: number })[] = [];
  let count = 0;
  let characters = 0;
  for (let after = from - 1; after < to;) {
    const limit = Math.min(messagesPerRead, to - after);
    const { rows } = await messagesPage(ctx, threadId, { after, limit });
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    const found = await textsOf(ctx, ids);
    for (const { text } of [...rows, ...found]) characters += text?.length ?? 0;
    if (characters > exportCharactersMax) throw tooLong();
    const texts = Map.groupBy(found, (text) => text.message_id);
    const attached = Map.groupBy(await attachmentsOf(ctx, ids), (file) => file.message_id);
    for (const row of rows) {
      const own = attached.get(row.id) ?? [];
      blocks.push(...messageBlocks(row, texts.get(row.id) ?? [], own, reader));
      files.push(...own.map((file) => ({ ...file, sequence: row.sequence })));
      after = row.sequence;
      count += 1;
    }
    await nextTurn();
  }
  return { blocks, files, count };
}
