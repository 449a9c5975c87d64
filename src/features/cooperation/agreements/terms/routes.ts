import { route, type Route } from '../../../../platform/http/route.ts';
import { termsEndpoints } from './contract.ts';
import { answerTerms, listTerms, offerTerms } from './service.ts';

export const termsRoutes: Route[] = [
  route(termsEndpoints.list, listTerms),
  route(termsEndpoints.offer, offerTerms),
  route(termsEndpoints.answer, answerTerms),
];
