import { en } from './timeline-en.ts';
import { ru } from './timeline-ru.ts';
import { zh } from './timeline-zh.ts';

export const timelineWords = { zh, ru, en };
