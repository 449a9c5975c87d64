import { addDays, daysBetween } from '../../../../shared/day.ts';
import type { DueStart, RegistrationFact } from './facts-asked.ts';
import type { RegistrationRule } from './rule-table.ts';

/** What the rules ask: a value, several, or unknown. */
export type RegistrationFacts = {
  readonly [Fact in RegistrationFact]: string | readonly string[];
} & {
  readonly effectiveOn: string | null;
  readonly startsOn: string | null;
  readonly checkedOn: string | null;
  readonly firstPaymentOn: string | null;
  /** Days on which a royalty base amount arose, the first first. */
  readonly royalties: readonly string[];
};

export type EnteredRegistration = {
  readonly key: string;
  readonly state: 'done' | 'notApplicable';
};

export type ChecklistItem = {
  /** Stable: the rule, and for repeated ones the day it is about. */
  readonly key: string;
  readonly rule: RegistrationRule;
  /** `perhaps`: a fact it depends on is not known. */
  readonly applies: 'yes' | 'perhaps';
  readonly unknownFacts: readonly RegistrationFact[];
  readonly startedOn: string | null;
  readonly dueOn: string | null;
  /** Negative: late by so many days. Null: no day yet, done, or nobody knows whether it applies. */
  readonly daysLeft: number | null;
  readonly state: 'open' | 'done' | 'notApplicable';
};

type Wish = {
  rules: readonly RegistrationRule[];
  facts: RegistrationFacts;
  entered: readonly EnteredRegistration[];
  today: string;
};

/** Everything that must or may be registered, by country and due day. What was entered stays, whatever the facts say now. */
export function makeChecklist({ rules, facts, entered, today }: Wish): ChecklistItem[] {
  const states = new Map(entered.map(({ key, state }) => [key, state]));
  const items = rules
    .filter((rule) => isInForce(rule, facts.effectiveOn ?? today))
    .flatMap((rule) => {
      const { applies, unknownFacts } = judge(rule, facts);
      return startsOf(rule, facts).flatMap(({ key, startedOn }): ChecklistItem[] => {
        const state = states.get(key) ?? 'open';
        if (applies === 'no' && state === 'open') return [];
        const days = rule.due?.days ?? null;
        const dueOn = startedOn !== null && days !== null ? addDays(startedOn, days) : null;
        return [
          {
            key,
            rule,
            applies: applies === 'no' ? 'perhaps' : applies,
            unknownFacts,
            startedOn,
            dueOn,
            daysLeft:
              state === 'open' && applies === 'yes' && dueOn !== null ? daysBetween(today, dueOn) : null,
            state,
          },
        ];
      });
    });
  return items.sort(
    (a, b) =>
      order(a) - order(b) ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.key.localeCompare(b.key),
  );
}

function order({ state, applies }: ChecklistItem): number {
  return state !== 'open' ? 2 : applies === 'yes' ? 0 : 1;
}

export function isInForce(
  { validFrom, validTo }: Pick<RegistrationRule, 'validFrom' | 'validTo'>,
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function judge(rule: RegistrationRule, facts: RegistrationFacts) {
  const unknownFacts: RegistrationFact[] = [];
  for (const { fact, in: wanted } of rule.when) {
    const value = facts[fact];
    const values: readonly string[] = typeof value === 'string' ? [value] : value;
    if (values.includes('unknown')) unknownFacts.push(fact);
    else if (!values.some((one) => wanted.includes(one))) return { applies: 'no' as const, unknownFacts: [] };
  }
  return { applies: unknownFacts.length > 0 ? ('perhaps' as const) : ('yes' as const), unknownFacts };
}

function startsOf(
  rule: RegistrationRule,
  facts: RegistrationFacts,
): { key: string; startedOn: string | null }[] {
  const from: DueStart | undefined = rule.due?.from;
  if (rule.repeats && from === 'laterRoyaltyOn') {
    return facts.royalties.slice(1).map((day) => ({ key: `${rule.id}@${day}`, startedOn: day }));
  }
  if (from === undefined || from === 'laterRoyaltyOn') return [{ key: rule.id, startedOn: null }];
  return [
    { key: rule.id, startedOn: from === 'firstRoyaltyOn' ? (facts.royalties[0] ?? null) : facts[from] },
  ];
}

/** What a bank has to enter before it may say that its national registrations are there. */
export function openBefore(
  items: readonly ChecklistItem[],
  step: 'register',
  side: 'cn' | 'ru',
): ChecklistItem[] {
  return items.filter(
    ({ rule, state }) =>
      state === 'open' &&
      rule.isRequired &&
      rule.blocks === step &&
      (rule.doneBy === side || rule.doneBy === 'both'),
  );
}
