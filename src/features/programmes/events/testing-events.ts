import { callerOf } from '../../../platform/testing/call-route.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import { fixedTermbase, openConfiguredEngine } from '../../translation/public.ts';
import type { eventEndpoints } from './contract.ts';
import { registrationEndpoints } from './registration-contract.ts';
import { eventRoutes } from './routes.ts';
import { consentVersion } from './vocabulary.ts';

type NewEventInput = InputOf<typeof eventEndpoints.create>;

/** The API of events over files given by id, for tests. */
export function openEventCalls(system: Ctx, files: ReadonlyMap<string, Uint8Array> = new Map()) {
  const tools = { termbase: fixedTermbase([]), translator: openConfiguredEngine(system, undefined) };
  const read = async (id: string) => {
    const bytes = files.get(id);
    if (!bytes) return undefined;
    const { Readable } = await import('node:stream');
    return { stream: Readable.from([bytes]), size: bytes.length };
  };
  return callerOf(eventRoutes({ ...tools, files: { read } }));
}
export type EventCalls = ReturnType<typeof openEventCalls>;

export const someEvent = (more: Partial<NewEventInput> = {}): NewEventInput => ({
  kind: 'matchmaking',
  format: 'offline',
  begins: '2026-12-04T09:30',
  ends: '2026-12-04T17:00',
  timeZone: 'Asia/Yakutsk',
  country: 'RU',
  region: 'RU-AMU',
  city: 'Благовещенск',
  isPublic: true,
  isRegistrationOpen: true,
  language: 'ru',
  texts: { ru: { title: 'Биржа контактов', body: 'Программа' }, zh: { title: '对接会', body: '日程' } },
  ...more,
});

/** Registers a person who agrees. */
export const registerAs = (call: EventCalls, ctx: Ctx, id: string, more: object = {}) =>
  call(registrationEndpoints.register, ctx, {
    ...{ id, name: '张伟国', email: 'zhang@example.org', organisation: '焊接研究所', country: 'CN' },
    ...{ spoken: ['zh'], consent: consentVersion },
    ...more,
  });
