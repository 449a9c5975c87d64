import type { Ctx } from '../../../platform/db/context.ts';
import { readSheet } from './read-sheet.ts';

/** A sentence about the sheet: `code` is a key of the words of rights. */
export type SheetFinding = { code: string; params?: Record<string, string | number> };

export type RightsStanding = {
  /** What is not said yet. */
  gaps: SheetFinding[];
  /** What contradicts itself, the listing or a law that cannot be agreed away. */
  conflicts: SheetFinding[];
  /** Both sides confirmed the annex and the rules as they are now. */
  isAgreedByBoth: boolean;
};

/** How far the rights sheet of a project is. Refuses as `projectForParty` does. */
export async function rightsStanding(ctx: Ctx, projectId: string): Promise<RightsStanding> {
  const { gaps, conflicts, agreed } = await readSheet(ctx, projectId);
  return { gaps, conflicts, isAgreedByBoth: agreed.annex.length === 2 && agreed.rules.length === 2 };
}
