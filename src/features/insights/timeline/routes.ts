import { route, type Route } from '../../../platform/http/route.ts';
import { timeline } from './contract.ts';
import { readTimeline } from './service.ts';

export const timelineRoutes: Route[] = [route(timeline.list, (ctx, filter) => readTimeline(ctx, filter))];
