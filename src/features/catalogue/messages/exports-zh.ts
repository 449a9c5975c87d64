import type { Messages } from '../../../shared/messages.ts';
import type { en } from './exports-en.ts';

export const zh: Messages<typeof en> = {
  asOf: '截至（UTC）',
  title: '标题',
  titleLanguage: '标题语言',
  levelVerified: '技术等级（已核验）',
  levelClaimed: '技术等级（自评）',
  minLevel: '要求的最低等级',
  marketLevel: '市场等级',
  summary: '摘要',
  demo: '演示数据',
  yes: '是',
  kind: '类别',
  changedAt: '修改时间',
  waitsSince: '等待自',
  waitsFor: '等待对象',
  mine: '我的供给和需求',
};
