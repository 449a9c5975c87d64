import type { Money, MoneyRange } from '../../../../shared/money.ts';
import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { screenWords } from '../../messages/screen-words.ts';

/** Prices and budgets: who may not see one is told so, not that there is none. */
export function DiscreetMoney({ range }: { range: MoneyRange | null }) {
  const words = useWords(screenWords);
  const { signedIn } = useViewer();
  if (range !== null) return <MoneyRangeText range={range} />;
  return <span className="missing">{signedIn ? words.moneyNotGiven : words.moneyNotPublic}</span>;
}

/** A range of money in its own currency; nothing is converted. */
export function MoneyRangeText({ range }: { range: MoneyRange | null }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  if (range === null) return <Missing />;
  const { minMinor, maxMinor, currency } = range;
  const low = minMinor === null ? undefined : formatMoney(minMinor, currency, language);
  const high = maxMinor === null ? undefined : formatMoney(maxMinor, currency, language);
  if (low !== undefined && high !== undefined) return <>{low === high ? low : words.fromTo(low, high)}</>;
  if (low !== undefined) return <>{words.from(low)}</>;
  return high === undefined ? <Missing /> : <>{words.upTo(high)}</>;
}

export function MoneyText({ money }: { money: Money | null }) {
  const language = useLanguage();
  return money === null ? <Missing /> : <>{formatMoney(money.amountMinor, money.currency, language)}</>;
}
