import type { MessageSet } from '../../../shared/messages.ts';
import { en } from './funnel-en.ts';
import { ru } from './funnel-ru.ts';
import { zh } from './funnel-zh.ts';

export const funnelWords: MessageSet<typeof en> = { zh, ru, en };
