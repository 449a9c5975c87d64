import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError, type Problem } from '../../shared/app-error.ts';
import type { Ctx } from '../db/context.ts';
import { toProblem, type ErrorTranslator } from '../i18n/translate-error.ts';
import type { RequestFacts } from './route.ts';
import { languageOf } from './wished-language.ts';

export type ApiRequest = { ctx: Ctx; facts: RequestFacts };
export type RequestWork = (
  c: Context,
  work: (request: ApiRequest) => Response | Promise<Response>,
) => Promise<Response>;

/**
 * Opens a request (session, actor, language) and answers it; what is thrown is told as problem+json in the
 * reader's language. Anything but an AppError goes into the log and is told as 500 without details.
 */
export function requestAnswerer(
  translate: ErrorTranslator,
  open: (c: Context) => Promise<ApiRequest>,
): RequestWork {
  return async (c, work) => {
    let language = languageOf(c.req.header('accept-language'));
    let requestId = '';
    try {
      const request = await open(c);
      ({ language, requestId } = request.ctx);
      return await work(request);
    } catch (error) {
      if (error instanceof AppError)
        return problemResponse(c, toProblem(error, translate, language, requestId));
      c.get('log')?.error({ requestId, err: error }, 'request failed');
      const told = new AppError('unavailable', 'platform.unexpected');
      return problemResponse(c, { ...toProblem(told, translate, language, requestId), status: 500 });
    }
  };
}

export function problemResponse(c: Context, problem: Problem): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
