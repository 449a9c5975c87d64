import { TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import type { Proposal } from '../proposal-contract.ts';
import { ContentFields } from './content-fields.tsx';
import { valuesOfContent, type FormValues } from './content-of-form.ts';

/** Accept, accept with changes, decline: three forms, each with its own remark; what was typed stays in its form. */
export function DecisionForms({
  proposal,
  values: sent,
  errors,
}: {
  proposal: Proposal;
  values: FormValues | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(termbaseWords);
  const content = proposal.outcome ?? proposal.proposed;
  const isTyped = (intent: string) => sent?.['intent'] === intent;
  const errorsOf = (intent: string) => (isTyped(intent) ? errors : {});
  const changed = isTyped('acceptChanged') && sent ? sent : valuesOfContent(content);
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      <p className="help">{words.decideHelp}</p>
      <form method="post">
        <input type="hidden" name="seen" value={proposal.seen} />
        <button className="button primary" type="submit" name="intent" value="accept">
          {words.accept}
        </button>
      </form>
      <details className="fold" open={isTyped('acceptChanged') || undefined}>
        <summary>{words.acceptChanged}</summary>
        <form method="post">
          <p className="help">{words.acceptChangedHelp}</p>
          <input type="hidden" name="seen" value={proposal.seen} />
          <ContentFields values={changed} errors={errorsOf('acceptChanged')} />
          <TextAreaField
            name="remark"
            label={words.decisionReason}
            help={words.remarkOptional}
            rows={2}
            maxLength={2000}
            defaultValue={isTyped('acceptChanged') ? sent?.['remark'] : undefined}
            errors={errorsOf('acceptChanged')}
          />
          <button className="button primary" type="submit" name="intent" value="acceptChanged">
            {words.acceptChanged}
          </button>
        </form>
      </details>
      <details className="fold" open={isTyped('decline') || undefined}>
        <summary>{words.decline}</summary>
        <form method="post">
          <TextAreaField
            name="reason"
            label={words.declineReason}
            mark="required"
            help={words.remarkOptional}
            rows={2}
            maxLength={2000}
            defaultValue={isTyped('decline') ? sent?.['reason'] : undefined}
            errors={errorsOf('decline')}
          />
          <button className="button danger" type="submit" name="intent" value="decline">
            {words.decline}
          </button>
        </form>
      </details>
    </section>
  );
}
