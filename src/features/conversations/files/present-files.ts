import type { Ctx } from '../../../platform/db/context.ts';
import { isInterpreter, type OpenTalk } from '../access.ts';
import type { Refusal } from '../threads/door-shapes.ts';
import type { ParticipantView } from '../threads/message-contract.ts';
import { presentParticipants } from '../threads/present-participants.ts';
import { refusalsOf } from '../threads/rules.ts';
import type { SayRefusal } from '../threads/service.ts';
import { gateOf, participantsOf, type ParticipantRow } from '../threads/views.ts';
import { fileHref, type FileRequest, type ThreadFile } from './contract.ts';
import { isOver, mayAskFor, openingRefusal, type Opening } from './rules.ts';
import {
  attachmentsOfThread,
  grantsOf,
  openingCounts,
  requestsOf,
  type AttachmentRow,
  type GrantRow,
  type RequestRow,
  type ThreadFileRow,
} from './views.ts';

export type FilesOfThread = { items: ThreadFile[]; requests: FileRequest[]; mayRequest: boolean };

export const todayOf = (ctx: Ctx) => ctx.clock().toISOString().slice(0, 10);

/** Files of who gave them: his side's, as in the rest of the talk. */
export function isOwnFile(self: Pick<ParticipantRow, 'id' | 'side'>, row: AttachmentRow): boolean {
  return row.given_by === self.id || row.given_side === self.side;
}

/** What the gate stops files with; a closed talk still shows what it has. */
export async function fileGateOf(ctx: Ctx, { thread }: OpenTalk): Promise<Refusal | null> {
  return refusalsOf({ closedAt: null, gate: await gateOf(ctx, thread) }).files;
}

export function openingOf(
  self: ParticipantRow,
  row: AttachmentRow,
  grant: GrantRow | undefined,
  gate: Refusal | null,
  today: string,
): Opening {
  return {
    isOwn: isOwnFile(self, row),
    gate,
    kind: row.kind,
    accessEndsOn: row.access_ends_on,
    grant: grant ?? null,
    fault: row.fault,
    today,
  };
}

/** All files of a talk and the requests for them, as one of its participants sees them. */
export async function presentThreadFiles(ctx: Ctx, say: SayRefusal, talk: OpenTalk): Promise<FilesOfThread> {
  const { thread, self } = talk;
  const people = await presentParticipants(
    ctx,
    await participantsOf(ctx, [thread.id]),
    new Map([[thread.id, self]]),
  );
  const rows = await attachmentsOfThread(ctx, thread.id);
  const grants = await grantsOf(ctx, thread.id);
  const counts = await openingCounts(ctx, thread.id);
  const gate = await fileGateOf(ctx, talk);
  const today = todayOf(ctx);
  const items = rows.flatMap((row): ThreadFile[] => {
    const giver = people.get(row.given_by);
    const grant = grants.find((one) => one.attachmentId === row.id && one.participantId === self.id);
    const opening = openingOf(self, row, grant, gate, today);
    return giver
      ? [presentFile(ctx, say, row, { opening, giver, grant, openings: counts.get(row.id) ?? 0 })]
      : [];
  });
  const requests = (await requestsOf(ctx, thread.id)).flatMap((request) => {
    const asked = grants.filter(({ requestId }) => requestId === request.id);
    const shown = presentRequest(self, request, asked, rows, people);
    return shown ? [shown] : [];
  });
  return { items, requests, mayRequest: thread.closed_at === null && gate === null };
}

function presentFile(
  ctx: Ctx,
  say: SayRefusal,
  row: ThreadFileRow,
  known: { opening: Opening; giver: ParticipantView; grant: GrantRow | undefined; openings: number },
): ThreadFile {
  const { opening, giver, grant, openings } = known;
  const refusal = openingRefusal(opening);
  return {
    id: row.id,
    name: row.name,
    contentType: row.content_type,
    sizeBytes: Number(row.size_bytes),
    kind: row.kind,
    accessEndsOn: row.access_ends_on,
    isOver: isOver(row.access_ends_on, opening.today),
    messageId: row.message_id,
    sequence: row.sequence,
    attachedAt: row.attached_at.toISOString(),
    giver,
    isOwn: opening.isOwn,
    sha256: shownDigest(row, opening.isOwn),
    state: row.state,
    fault: row.fault,
    mayOpen: refusal === null,
    refusal: refusal && {
      code: refusal.code,
      sentence: say(refusal.code, refusal.params ?? {}, ctx.language),
      rulePath: refusal.rulePath,
    },
    grant: grant ? presentGrant(grant) : null,
    mayAsk: mayAskFor(opening),
    openings: opening.isOwn ? openings : null,
    href: fileHref(row.thread_id, row.id),
  };
}

/** The digest of what a masked sender uploaded could be compared with files known from elsewhere. */
export function shownDigest(row: AttachmentRow, isOwn: boolean): string | null {
  return isOwn || !row.is_masked ? row.sha256 : null;
}

function presentGrant(grant: GrantRow) {
  return {
    attachmentId: grant.attachmentId,
    state: grant.state,
    accessEndsOn: grant.accessEndsOn,
    reason: grant.reason,
    decidedAt: grant.decidedAt?.toISOString() ?? null,
  };
}

/** The asker sees all of his request; the others of it what is about their files, or what he asks for in words. */
function presentRequest(
  self: ParticipantRow,
  request: RequestRow,
  asked: readonly GrantRow[],
  files: readonly ThreadFileRow[],
  people: ReadonlyMap<string, ParticipantView>,
): FileRequest | undefined {
  const asker = people.get(request.asked_by);
  const isOwn = request.asked_by === self.id;
  const items = asked.flatMap((grant) => {
    const file = files.find(({ id }) => id === grant.attachmentId);
    if (!file || !(isOwn || isOwnFile(self, file))) return [];
    return [{ ...presentGrant(grant), name: file.name, mayDecide: !isOwn && isOwnFile(self, file) }];
  });
  const isAsked =
    items.length > 0 || (request.words !== '' && asker?.side !== self.side && !isInterpreter(self));
  if (!asker || !(isOwn || isAsked)) return undefined;
  return {
    id: request.id,
    asker,
    isOwn,
    words: request.words,
    askedAt: request.asked_at.toISOString(),
    items,
    isWaiting: items.some(({ state, mayDecide }) => mayDecide && state === 'asked'),
  };
}
