import { formatDay, formatMoney, formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { Missing, SpokenText } from '../../../ui/record-parts.tsx';
import type { Language } from '../../../shared/language.ts';
import { modesWords } from '../messages/modes-words.ts';
import type { ModeField } from '../modes/vocabulary.ts';
import type { ModeValue } from '../modes/field-shapes.ts';

type Labels = Readonly<Record<string, string>>;

/** The name of a field as the reader sees it. */
export function useFieldLabel(): (name: string) => string {
  const labels: Labels = useWords(modesWords).fields;
  return (name) => labels[name] ?? name;
}

/** One value of a mode in the reader's way of writing it; what was typed stays in its language. */
export function ModeValueText({
  field,
  value,
  language,
}: {
  field: ModeField;
  value: ModeValue | undefined;
  language: Language;
}) {
  const reader = useLanguage();
  const words = useWords(modesWords);
  const common = useWords(uiWords);
  const choices: Labels = words.choices;
  if (value === undefined) return <Missing />;
  if (typeof value === 'object') return <>{formatMoney(value.amountMinor, value.currency, reader)}</>;
  if (typeof value === 'boolean') return <>{value ? common.yes : common.no}</>;
  if (typeof value === 'number') {
    return <>{field.type === 'percent' ? `${formatNumber(value, reader)} %` : formatNumber(value, reader)}</>;
  }
  if (field.type === 'bank') return <>{words.banks[value as 'cn' | 'ru']}</>;
  if (field.type === 'choice') return <>{choices[value] ?? value}</>;
  if (field.type === 'day') return <>{formatDay(value, reader)}</>;
  if (field.type === 'month') return <>{value}</>;
  return <SpokenText text={value} language={language} />;
}
