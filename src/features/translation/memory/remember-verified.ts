import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { idShape } from '../../../shared/ids.ts';
import { versionChanged } from '../events.ts';
import { findVersion, segmentsOf } from '../texts/views.ts';
import { countUses, putApproved } from './store.ts';
import type { NewUnit } from './unit.ts';

/** Units are written so many at a time, since a text may have thousands of segments. */
const unitsPerStatement = 500;

/**
 * Keeps the verified segments of a version: the pair of a segment replaces its former one, what was removed from the
 * original stays. Texts that are not for every translator's eyes stay out, for everybody who translates searches here.
 */
export async function rememberVersion(ctx: Ctx, versionId: string): Promise<void> {
  const version = await findVersion(ctx, versionId);
  if (!version || version.text.isRestricted) return;
  const verified = (await segmentsOf(ctx, versionId)).filter(
    ({ state, target }) => state === 'verified' && target.trim() !== '',
  );
  const units = verified.map((segment): NewUnit => ({
    from: version.from,
    to: version.to,
    source: segment.source,
    target: segment.target,
    domain: version.text.domain,
    origin: {
      ref: version.text.ref,
      number: version.text.number,
      versionId,
      segmentId: segment.id,
      revision: version.text.revision,
    },
    approvedBy: segment.verifiedBy ?? version.verifiedBy,
    approvedAt: version.verifiedAt ?? ctx.clock(),
  }));
  const changed = new Set<string>();
  for (let at = 0; at < units.length; at += unitsPerStatement) {
    for (const id of await putApproved(ctx, units.slice(at, at + unitsPerStatement))) changed.add(id);
  }
  // The pair a translator took this text from has been of use once more; `originDetail` is its number.
  const used = verified.flatMap(({ id, origin, originDetail }) =>
    changed.has(id) && origin === 'memory' && idShape.safeParse(originDetail).success
      ? [originDetail ?? '']
      : [],
  );
  await countUses(ctx, used);
}

export const memoryListeners: Listener[] = [
  listenTo(versionChanged, 'translation.rememberVerified', async (ctx, { versionId, state }) => {
    if (state === 'verified') await rememberVersion(ctx, versionId);
  }),
];
