export const currencies = ['CNY', 'RUB', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/** An amount in minor units (fen, kopeck, cent) as an integer; its own currency is never converted silently. */
export type Money = { amountMinor: number; currency: Currency };
export type MoneyRange = { minMinor: number | null; maxMinor: number | null; currency: Currency };

export function isCurrency(text: string): text is Currency {
  return (currencies as readonly string[]).includes(text);
}
