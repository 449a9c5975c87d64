import { TranslationEngineError } from './engine-error.ts';
import { countCharacters, type EngineTranslation } from './translation-engine.ts';

/** Keeps for each engine and day (`2026-11-21`, UTC) the characters sent; shared by all nodes of an installation. */
export type BudgetStore = {
  /** Adds to the day's sum if it stays within the limit, in one step; says whether it did. */
  take(engineId: string, day: string, characters: number, limit: number): Promise<boolean>;
  /** Corrects the day's sum by what a request cost more, or (negative) less, than was taken. */
  settle(engineId: string, day: string, characters: number): Promise<void>;
};

export type DailyBudget = {
  readonly charactersPerDay: number;
  readonly store: BudgetStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

const dayMs = 86_400_000;

/** Sends only what the day's budget still holds; gives back what surely was not billed. */
export async function spendBudget(
  budget: DailyBudget,
  engineId: string,
  segments: readonly string[],
  send: () => Promise<EngineTranslation>,
): Promise<EngineTranslation> {
  const { store, charactersPerDay } = budget;
  const now = budget.now();
  const day = new Date(now).toISOString().slice(0, 10);
  const taken = countCharacters(segments);
  if (!(await store.take(engineId, day, taken, charactersPerDay))) {
    throw new TranslationEngineError('budgetUsedUp', 'of this day', dayMs - (now % dayMs));
  }
  try {
    const translation = await send();
    const more = translation.charactersBilled - taken;
    if (more !== 0) await store.settle(engineId, day, more);
    return translation;
  } catch (error) {
    if (error instanceof TranslationEngineError && !error.isPerhapsBilled()) {
      await store.settle(engineId, day, -taken);
    }
    throw error;
  }
}
