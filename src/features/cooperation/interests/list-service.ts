import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { personIdOf } from '../access.ts';
import { requireBoard, requireStanding } from './access.ts';
import type { interestEndpoints } from './contract.ts';
import { wordsToFind } from './find-words.ts';
import { standingToListing } from './open-listing.ts';
import { presentPage } from './present-page.ts';
import { presentRows } from './present-row.ts';
import type { StoredInterest } from './stored.ts';
import { countOwn, findInterest, interestsInListing, pageOfBoard, pageOfOwn } from './views.ts';

type Endpoints = typeof interestEndpoints;
type Input<Name extends keyof Endpoints> = ParsedInputOf<Endpoints[Name]>;
type Output<Name extends keyof Endpoints> = OutputOf<Endpoints[Name]>;

function ownOf(ctx: Ctx) {
  const personId = personIdOf(ctx.actor);
  return { personId, organisationIds: ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [] };
}

/** What the actor's organisations sent or received. */
export async function listOwn(ctx: Ctx, input: Input<'mine'>): Promise<Output<'mine'>> {
  const own = ownOf(ctx);
  const { direction, state, page, pageSize } = input;
  const { rows, total } = await pageOfOwn(ctx, own, direction, state, { page, pageSize });
  return {
    items: await presentRows(ctx, rows),
    total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
    ...(await countOwn(ctx, own)),
  };
}

/** The board of a broker, or of a moderator who looks after what nobody answers. */
export async function readBoard(ctx: Ctx, input: Input<'board'>): Promise<Output<'board'>> {
  const personId = requireBoard(ctx.actor);
  const { page, pageSize, q } = input;
  const found = await pageOfBoard(ctx, personId, { ...input, side: input.side, words: wordsToFind(q ?? '') });
  return {
    items: await presentRows(ctx, found.rows),
    total: found.total,
    page,
    pageSize,
    asOf: ctx.clock().toISOString(),
    overdue: found.overdue,
    byState: Object.fromEntries(found.byState),
  };
}

/** One interest for those who stand to it; others are told there is none. */
export async function readInterest(ctx: Ctx, tools: TranslationTools, id: string): Promise<Output<'get'>> {
  const interest = await findInterest(ctx, id);
  const standing = requireStanding(interest, ctx.actor);
  return presentPage(ctx, tools, interest as StoredInterest, standing);
}

/** What a reader of a record may do about it. A record he may not see, or that is not open, offers nothing. */
export async function readAboutListing(
  ctx: Ctx,
  { kind, id }: Input<'aboutListing'>,
): Promise<Output<'aboutListing'>> {
  const own = ownOf(ctx);
  const { listing, isOwnSide } = await standingToListing(ctx, kind, id);
  const interests = await interestsInListing(ctx, own, id);
  const shown = await presentRows(ctx, interests);
  const isOpenToHim = listing !== undefined && !isOwnSide;
  return {
    isOwnSide,
    maySend: isOpenToHim && own.organisationIds.length > 0,
    mayAsk: isOpenToHim,
    interests: shown.map((row) => ({ id: row.id, number: row.number, state: row.state, sentAt: row.sentAt })),
  };
}
