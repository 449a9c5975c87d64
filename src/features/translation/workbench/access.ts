import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isCoordinator } from '../access.ts';
import { isWorker, mayRevise, openVersion, writingSideOf } from '../texts/open-version.ts';
import type { Version } from '../texts/version.ts';
import type { DeskRole } from './vocabulary.ts';

export type OpenDesk = { version: Version; personId: string; role: DeskRole; mayEdit: boolean };

/**
 * The workbench of a version is for who works on it, for who may revise it now, and for coordinators, who look. Other
 * translators, who may see the version, are told that it is not theirs; everybody else that there is none.
 */
export async function openDesk(ctx: Ctx, versionId: string): Promise<OpenDesk> {
  const { actor } = ctx;
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  const version = await openVersion(ctx, versionId);
  const isReviser = version.state === 'human' && mayRevise(version, actor);
  if (!isCoordinator(actor) && !isWorker(version, actor.personId) && !isReviser) {
    throw new AppError('forbidden', 'translation.workbench.notYours');
  }
  const side = writingSideOf(version, actor);
  return {
    version,
    personId: actor.personId,
    role: roleOf(version, actor.personId, side),
    mayEdit: side !== undefined,
  };
}

function roleOf({ translators, revisers }: Version, personId: string, side: DeskRole | undefined): DeskRole {
  if (translators.includes(personId)) return 'translator';
  if (revisers.includes(personId) || side === 'reviser') return 'reviser';
  return 'coordinator';
}
