import { route, type Route } from '../../../platform/http/route.ts';
import { practiceEndpoints } from './contract.ts';
import {
  answerPractice,
  readPractice,
  savePractice,
  savePracticeText,
  takeAnswerAway,
  takePracticeAway,
  writePractice,
} from './service.ts';
import { listPractices } from './views.ts';

export const practiceRoutes: Route[] = [
  route(practiceEndpoints.list, (ctx, filter) => listPractices(ctx, filter)),
  route(practiceEndpoints.get, (ctx, { id }) => readPractice(ctx, id)),
  route(practiceEndpoints.write, (ctx, wish) => writePractice(ctx, wish)),
  route(practiceEndpoints.save, (ctx, wish) => savePractice(ctx, wish)),
  route(practiceEndpoints.saveText, (ctx, wish) => savePracticeText(ctx, wish)),
  route(practiceEndpoints.remove, (ctx, wish) => takePracticeAway(ctx, wish)),
  route(practiceEndpoints.answer, (ctx, wish) => answerPractice(ctx, wish)),
  route(practiceEndpoints.removeAnswer, (ctx, wish) => takeAnswerAway(ctx, wish)),
];
