import { route, type Route } from '../../../platform/http/route.ts';
import { webhookEndpoints } from './contract.ts';
import {
  changeWebhook,
  createWebhook,
  deliverAgain,
  listDeliveries,
  listWebhooks,
  removeWebhook,
} from './service.ts';

export const webhookRoutes: Route[] = [
  route(webhookEndpoints.list, (ctx) => listWebhooks(ctx)),
  route(webhookEndpoints.create, createWebhook),
  route(webhookEndpoints.change, changeWebhook),
  route(webhookEndpoints.remove, removeWebhook),
  route(webhookEndpoints.deliveries, listDeliveries),
  route(webhookEndpoints.again, deliverAgain),
];
