import { AppError } from '../../shared/app-error.ts';
import type { Ctx } from '../db/context.ts';
import { checkInput } from './check-input.ts';
import type { RequestFacts, Route } from './route.ts';

/**
 * The one way into a service: signed-in audience, checked input, checked answer. Same for HTTP
 * and in process. The answer is checked in production too: what the contract does not name never leaves the house.
 */
export async function invokeRoute(
  route: Route,
  ctx: Ctx,
  input: unknown,
  request: RequestFacts,
): Promise<unknown> {
  const { endpoint } = route;
  if (endpoint.audience === 'signedIn' && ctx.actor.kind === 'visitor') {
    throw new AppError('unauthenticated', 'platform.signInFirst');
  }
  const output = await route.handle(ctx, checkInput(endpoint.input, input), request);
  const checked = endpoint.output.safeParse(output);
  if (!checked.success) {
    throw new Error(`${endpoint.id} answered outside its contract: ${checked.error.message}`);
  }
  return checked.data;
}
