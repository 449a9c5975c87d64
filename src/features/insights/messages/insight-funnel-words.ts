import { en } from './insight-funnel-en.ts';
import { ru } from './insight-funnel-ru.ts';
import { zh } from './insight-funnel-zh.ts';

export const insightFunnelWords = { zh, ru, en };
