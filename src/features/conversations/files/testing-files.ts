import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { createFileStore } from '../../../platform/files/file-store.ts';
import { allowedFileTypes } from '../../../platform/files/file-types.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { newId } from '../../../shared/ids.ts';
import { personIdOf } from '../access.ts';
import { callConversations } from '../testing.ts';
import type { AttachInput } from '../threads/attachment-contract.ts';
import { conversations } from '../threads/contract.ts';
import type { MessageView } from '../threads/message-contract.ts';
import { useTalkWorld } from '../threads/testing-world.ts';
import { threadFiles } from './contract.ts';
import { openFile } from './open-file.ts';
import { prepareWork, readBytes } from './prepare.ts';
import { conversationFileRoutes } from './routes.ts';

/** Calls the endpoints of files as a request would; sentences of refusals are their codes. */
export const callFiles = callerOf(conversationFileRoutes({ sayRefusal: (code) => code }));

/** The world of talks with a place for files, for the test file that awaits this. */
export async function useFileWorld() {
  const world = await useTalkWorld();
  const folder = await mkdtemp(join(tmpdir(), 'amur-talk-files-'));
  afterAll(() => rm(folder, { recursive: true }));
  const store = createFileStore({ folder });

  /** A file this person has uploaded. */
  async function upload(ctx: Ctx, bytes: Uint8Array | string, name: string): Promise<string> {
    const source = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    const saved = await store.save(source, { maxBytes: 20_000_000, allowedTypes: allowedFileTypes });
    return (await recordFile(ctx, saved, name, personIdOf(ctx.actor))).id;
  }

  /** Sends a message with files. */
  async function send(ctx: Ctx, threadId: string, files: Partial<AttachInput>[]): Promise<MessageView> {
    const wished = files.map((file) => ({
      fileId: '',
      kind: 'ordinary' as const,
      accessEndsOn: null,
      ...file,
    }));
    const input = { threadId, messageId: newId(), text: '', mentions: [], files: wished };
    return (await callConversations(conversations.send, ctx, input)).message;
  }

  /** The bytes this person saves. */
  async function open(ctx: Ctx, threadId: string, attachmentId: string) {
    const { name, contentType, body } = await openFile(ctx, store, { threadId, attachmentId });
    const parts: Uint8Array[] = [];
    if (typeof body === 'string' || body instanceof Uint8Array) parts.push(Buffer.from(body));
    else for await (const part of body) parts.push(Buffer.from(part));
    return { name, contentType, bytes: Buffer.concat(parts) };
  }

  return {
    ...world,
    store,
    upload,
    send,
    open,
    /** Uploads and sends one file; gives its id in the talk. */
    give: async (
      ctx: Ctx,
      threadId: string,
      bytes: Uint8Array | string,
      more: Partial<AttachInput> & { name?: string } = {},
    ): Promise<string> => {
      const { name = 'a.pdf', ...input } = more;
      const message = await send(ctx, threadId, [{ fileId: await upload(ctx, bytes, name), ...input }]);
      return message.files[0]?.id ?? '';
    },
    list: (ctx: Ctx, threadId: string) => callFiles(threadFiles.list, ctx, { threadId }),
    stored: (id: string) => readBytes(store, id),
    /** Does what waits: files are made ready. */
    prepare: async () => {
      const jobs = prepareWork(store);
      const { database, clock } = world;
      const runner = createJobRunner({ database, jobs, schedules: [], log: silentLog, clock });
      await runner.drain();
      await runner.stop();
    },
  };
}
