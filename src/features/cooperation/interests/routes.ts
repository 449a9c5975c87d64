import { route, type Route } from '../../../platform/http/route.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { readAnswerTime } from './answer-times.ts';
import { askAboutListing } from './ask-service.ts';
import { setSenderBroker } from './broker-service.ts';
import { interestEndpoints } from './contract.ts';
import { listOwn, readAboutListing, readBoard, readInterest } from './list-service.ts';
import { writeLog } from './log-service.ts';
import { readForm, sendInterest } from './send-service.ts';
import { takeInterestStep } from './step-service.ts';

export function interestRoutes(tools: TranslationTools): Route[] {
  return [
    route(interestEndpoints.form, readForm),
    route(interestEndpoints.send, sendInterest),
    route(interestEndpoints.mine, listOwn),
    route(interestEndpoints.board, readBoard),
    route(interestEndpoints.aboutListing, readAboutListing),
    route(interestEndpoints.ask, askAboutListing),
    route(interestEndpoints.answerTime, (ctx, { organisationId }) => readAnswerTime(ctx, organisationId)),
    route(interestEndpoints.get, (ctx, { id }) => readInterest(ctx, tools, id)),
    route(interestEndpoints.step, takeInterestStep),
    route(interestEndpoints.setBroker, setSenderBroker),
    route(interestEndpoints.log, writeLog),
  ];
}
