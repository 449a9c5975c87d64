import type { FigureMessages } from './figures-en.ts';

export const zh: FigureMessages = {
  sourceRow: '来源行',
  chartData: '本图数据表',
  noValue: '无数值',
  gap: '空缺：无数值',
};
