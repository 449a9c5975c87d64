import type { FigureMessages } from './figures-en.ts';

export const ru: FigureMessages = {
  sourceRow: 'строка источника',
  chartData: 'Данные диаграммы в таблице',
  noValue: 'нет значения',
  gap: 'пропуск: нет значения',
};
