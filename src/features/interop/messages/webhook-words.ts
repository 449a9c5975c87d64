import { webhooksEn } from './webhooks-en.ts';
import { webhooksRu } from './webhooks-ru.ts';
import { webhooksZh } from './webhooks-zh.ts';

/** Words of addresses that are told of changes, of their mails and refusals. */
export const webhookWords = { zh: webhooksZh, ru: webhooksRu, en: webhooksEn };
