/**
 * Life cycles as data. A step is taken by one of the sides named in `by`; where `needsAll` is set, every one of them
 * must have agreed before the state changes.
 */
export type Transition<
  State extends string,
  Step extends string,
  Side extends string,
  Condition extends string,
> = {
  readonly from: State;
  readonly step: Step;
  readonly to: State;
  readonly by: readonly Side[];
  readonly needsAll?: true;
  /** What must hold besides: checked by the service, named here so that the table can be read as a whole. */
  readonly conditions: readonly Condition[];
};

export type StepAsked<State extends string, Step extends string, Side extends string> = {
  readonly state: State;
  readonly step: Step;
  /** The sides the actor may act on. */
  readonly sides: readonly Side[];
  /** The sides that have agreed to this step already. */
  readonly agreed: readonly Side[];
};

export type StepVerdict<T> =
  | { readonly kind: 'refused'; readonly code: StepRefusal }
  /** One side has agreed; the state waits for the others. */
  | {
      readonly kind: 'agreed';
      readonly transition: T;
      readonly side: string;
      readonly waitsFor: readonly string[];
    }
  | { readonly kind: 'moved'; readonly transition: T; readonly side: string };

export type StepRefusal =
  'cooperation.step.notFromHere' | 'cooperation.step.notYourSide' | 'cooperation.step.alreadyAgreed';

/** What becomes of a wish to take a step, conditions aside. */
export function decideStep<
  State extends string,
  Step extends string,
  Side extends string,
  Condition extends string,
>(
  table: readonly Transition<State, Step, Side, Condition>[],
  { state, step, sides, agreed }: StepAsked<State, Step, Side>,
): StepVerdict<Transition<State, Step, Side, Condition>> {
  const transition = table.find((one) => one.from === state && one.step === step);
  if (!transition) return { kind: 'refused', code: 'cooperation.step.notFromHere' };
  const own = transition.by.filter((side) => sides.includes(side));
  if (!transition.needsAll) {
    const [side] = own;
    if (side === undefined) return { kind: 'refused', code: 'cooperation.step.notYourSide' };
    return { kind: 'moved', transition, side };
  }
  const side = own.find((one) => !agreed.includes(one));
  if (side === undefined) {
    return {
      kind: 'refused',
      code: own.length === 0 ? 'cooperation.step.notYourSide' : 'cooperation.step.alreadyAgreed',
    };
  }
  const waitsFor = transition.by.filter((one) => one !== side && !agreed.includes(one));
  return waitsFor.length === 0
    ? { kind: 'moved', transition, side }
    : { kind: 'agreed', transition, side, waitsFor };
}

/** The steps that lead on from a state for somebody on these sides (whether their conditions hold is asked later). */
export function stepsFrom<
  State extends string,
  Step extends string,
  Side extends string,
  Condition extends string,
>(
  table: readonly Transition<State, Step, Side, Condition>[],
  state: State,
  sides: readonly Side[],
): Transition<State, Step, Side, Condition>[] {
  return table.filter((one) => one.from === state && one.by.some((side) => sides.includes(side)));
}
