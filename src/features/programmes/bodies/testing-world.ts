import type { Ctx } from '../../../platform/db/context.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { newId } from '../../../shared/ids.ts';
import { fixedTermbase, openConfiguredEngine } from '../../translation/public.ts';
import { buildOfficers, type OfficerCast } from '../testing.ts';
import { bodies } from './contract.ts';
import { bodyRoutes } from './routes.ts';
import { sessions, type SessionView } from './session-contract.ts';

/** A body of both banks and what officers do with its sessions, for tests. */
export async function openBodyWorld(system: Ctx) {
  const officers = await buildOfficers(system);
  const call = callerOf(
    // No engine: drafts are refused.
    bodyRoutes({ termbase: fixedTermbase([]), translator: openConfiguredEngine(system, undefined) }),
  );
  const { id: bodyId } = await call(bodies.create, officers.chinese.ctx, {
    kind: 'workingGroup',
    names: { zh: '焊接技术合作工作组', ru: 'Рабочая группа по сварке', en: 'Working group on welding' },
    nameConfidence: 'official',
  });
  for (const organisationId of [officers.chineseId, officers.russianId]) {
    await call(bodies.addMember, officers.chinese.ctx, { id: bodyId, organisationId, role: 'chair' });
  }
  const prepare = async (more: object = {}): Promise<string> => {
    const { id } = await call(sessions.create, officers.chinese.ctx, {
      ...{ bodyId, heldFrom: '2026-10-12', form: 'onSite', region: 'CN-HL', place: '哈尔滨', hostBank: 'cn' },
      ...{ languages: ['zh', 'ru'], authentic: ['zh', 'ru'] },
      ...more,
    });
    return id;
  };
  const write = async (ctx: Ctx, id: string, itemId: string, language: 'zh' | 'ru', text: string) => {
    const { revision } = await call(sessions.get, ctx, { id });
    return call(sessions.writeText, ctx, { id, revision, itemId, language, text });
  };
  /** Items in both languages, as both sides would write them. */
  const fill = async (id: string, action: object = {}): Promise<SessionView> => {
    const owner = { ownerOrganisationId: officers.russianId, dueOn: '2026-11-10', ...action };
    const items = [
      ['agenda', '低温钢焊接', 'Сварка хладостойких сталей', {}],
      ['decision', '成立联合小组', 'Создать совместную группу', {}],
      ['action', '提交样品清单', 'Представить перечень образцов', owner],
    ] as const;
    for (const [kind, zh, ru, more] of items) {
      const { revision } = await call(sessions.get, officers.chinese.ctx, { id });
      const added = await call(sessions.addItem, officers.chinese.ctx, {
        ...{ id, revision, kind, language: 'zh', text: zh },
        ...more,
      });
      const item = added.items?.findLast((one) => one.kind === kind);
      await write(officers.russian.ctx, id, item?.id ?? '', 'ru', ru);
    }
    return call(sessions.get, officers.chinese.ctx, { id });
  };
  const confirm = async (ctx: Ctx, id: string, revision?: number) =>
    call(sessions.confirm, ctx, {
      id,
      revision: revision ?? (await call(sessions.get, ctx, { id })).revision,
    });
  const scan = async (officer: OfficerCast['chinese'], id: string, sha256 = newId()) => {
    const file = { id: newId(), size: 2_000, contentType: 'application/pdf', sha256 };
    await recordFile(system, file, 'protocol.pdf', officer.personId);
    return call(sessions.addScan, officer.ctx, { id, fileId: file.id });
  };
  const signatories = [
    { bank: 'cn' as const, name: '王立', nameOther: 'Ван Ли', office: '组长' },
    { bank: 'ru' as const, name: 'Иванов И. И.', office: 'сопредседатель' },
  ];
  const sign = async (ctx: Ctx, id: string) => {
    const { revision } = await call(sessions.get, ctx, { id });
    return call(sessions.sign, ctx, { id, revision, signedOn: '2026-10-13', signatories });
  };
  const publish = async (ctx: Ctx, id: string) =>
    call(sessions.publish, ctx, { id, revision: (await call(sessions.get, ctx, { id })).revision });
  const send = async (ctx: Ctx, id: string) =>
    call(sessions.send, ctx, { id, revision: (await call(sessions.get, ctx, { id })).revision });
  /** From nothing to what everybody reads. */
  const publishOne = async (action: object = {}, more: object = {}): Promise<SessionView> => {
    const id = await prepare(more);
    await fill(id, action);
    await send(officers.chinese.ctx, id);
    await confirm(officers.chinese.ctx, id);
    await confirm(officers.russian.ctx, id);
    await scan(officers.chinese, id);
    await sign(officers.chinese.ctx, id);
    return publish(officers.russian.ctx, id);
  };
  return { officers, call, bodyId, prepare, write, fill, confirm, scan, sign, publish, send, publishOne };
}
