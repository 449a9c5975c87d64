import type { Messages } from '../../../shared/messages.ts';
import type { en } from './exports-en.ts';

export const ru: Messages<typeof en> = {
  asOf: 'По состоянию на (UTC)',
  title: 'Название',
  titleLanguage: 'Язык названия',
  levelVerified: 'Уровень технологии, подтверждённый',
  levelClaimed: 'Уровень технологии, заявленный',
  minLevel: 'Требуемая готовность, не ниже уровня',
  marketLevel: 'Рыночный уровень',
  summary: 'Краткое описание',
  demo: 'Демонстрация',
  yes: 'да',
  kind: 'Вид',
  changedAt: 'Изменено',
  waitsSince: 'Ждёт с',
  waitsFor: 'Ждёт',
  mine: 'Мои предложения и запросы',
};
