import type { Ctx } from '../../platform/db/context.ts';
import { visitor, type Viewer } from '../../ui/api-context.ts';
import { personSketch } from '../../features/accounts/public.ts';
import { readUnread } from '../../features/conversations/public.ts';

/** What the shell shows of the reader: his name in the language of the page, his roles, his zone, what waits to be read. */
export async function viewerOf(ctx: Ctx, theme: Viewer['theme']): Promise<Viewer> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return { ...visitor, theme };
  const [sketch, unread] = await Promise.all([personSketch(ctx, actor.personId), readUnread(ctx)]);
  return {
    signedIn: true,
    name: sketch?.name ?? '',
    timeZone: sketch?.timeZone ?? visitor.timeZone,
    roles: actor.roles,
    organisationIds: actor.organisationIds,
    unreadMessages: unread.messages,
    theme,
    pseudo: false,
  };
}
