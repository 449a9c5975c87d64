import type { FormEvent } from 'react';
import { useDesk, useDeskAddress, useDeskWords } from './desk-context.ts';

export const deskSteps = ['deliver', 'return', 'verify'] as const;
export type DeskStep = (typeof deskSteps)[number];

/** How the work on the version is handed on; the task says what this reader may do now. */
export function StepsPanel({ steps, flush }: { steps: readonly DeskStep[]; flush(): Promise<boolean> }) {
  const { state } = useDesk();
  const { words } = useDeskWords();
  const address = useDeskAddress();
  if (steps.length === 0) return null;
  const { byState } = state.counts;
  const openLeft = byState.none + byState.machine + byState.draft + byState.stale;

  // What waits to be saved goes first.
  function submit(event: FormEvent<HTMLFormElement>) {
    if (Object.keys(state.queue).length === 0) return;
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void flush().then((isSaved) => setTimeout(() => isSaved && form.requestSubmit(submitter)));
  }

  return (
    <section className="desk-steps" aria-labelledby="steps-title">
      <h2 id="steps-title">{words.steps.title}</h2>
      {openLeft > 0 ? <p className="help">{words.steps.openLeft(openLeft)}</p> : null}
      <form method="post" action={address({})} onSubmit={submit}>
        {steps.includes('return') ? (
          <label>
            <span className="label">{words.steps.reason}</span>
            <textarea name="reason" rows={2} maxLength={1000} />
          </label>
        ) : null}
        <div className="row">
          {steps.map((step) => (
            <button
              key={step}
              className={step === 'return' ? 'button' : 'button primary'}
              type="submit"
              name="intent"
              value={step}
            >
              {words.steps[step]}
            </button>
          ))}
        </div>
        {steps.includes('deliver') ? <p className="help">{words.steps.deliverHelp}</p> : null}
        {steps.includes('verify') ? <p className="help">{words.steps.verifyHelp}</p> : null}
      </form>
    </section>
  );
}
