import type { Language } from '../../../shared/language.ts';
import { pickText } from '../../../shared/language.ts';
import { funnelStages } from '../../cooperation/funnel/vocabulary.ts';
import { funnelWords, nameLossReason } from '../../cooperation/public-text.ts';
import { groupName } from '../funnel/group-name.ts';
import { reportWords } from '../messages/report-words.ts';
import type { ReportItem, ReportLine } from './contract.ts';

type Names = Readonly<Record<string, string>>;

/** What a line counts. */
export function lineName({ key, group }: ReportLine, language: Language): string {
  const stages: Names = funnelWords[language].stages;
  if ((funnelStages as readonly string[]).includes(key)) return stages[key] ?? key;
  if (group?.kind === 'loss') return lossName(group.name ?? '', language);
  const lines: Names = reportWords[language].lines;
  return lines[key] ?? key;
}

/** Of which bank, field or file; empty where it is of all. */
export function lineGroup({ group }: ReportLine, language: Language): string {
  if (group === null || group.kind === 'loss') return '';
  const banks: Names = reportWords[language].banks;
  if (group.kind === 'file') return group.name ?? '';
  if (group.kind === 'bank') return banks[group.name ?? ''] ?? '';
  return groupName(group.kind, group.name, language);
}

/** A value as it is written in a language, with its unit; null: there is nothing to say it from. */
export function lineValue(value: number | null, { unit }: ReportLine, language: Language): string | null {
  if (value === null) return null;
  const locale = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-US' }[language];
  const written = new Intl.NumberFormat(locale).format(value);
  return unit === 'count' ? written : `${written} ${reportWords[language].unit}`;
}

/** The name of an item with the language it is in. */
export function itemName(
  { names }: ReportItem,
  language: Language,
): { text: string; language: Language } | undefined {
  return pickText(names, language);
}

function lossName(name: string, language: Language): string {
  const [what = '', reason] = name.split(' ');
  const words = funnelWords[language];
  const losses: Names = words.losses;
  const ended = losses[what] ?? what;
  return `${ended}${reportWords[language].colon}${reason === undefined ? words.noReason : nameLossReason(what, reason, language)}`;
}
