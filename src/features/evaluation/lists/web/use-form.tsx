import type { Problem } from '../../../../shared/app-error.ts';
import { TextAreaField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { listWords } from '../../messages/lists-words.ts';
import type { ListView } from '../contract.ts';

type Props = { list: ListView; problem: Problem | undefined; reason: string | undefined };

/** Says whether the list applies here, with the reason. */
export function UseForm({ list, problem, reason }: Props) {
  const words = useWords(listWords);
  return (
    <section aria-labelledby="use" className="narrow">
      <h2 id="use">{words.setUse}</h2>
      <p className="help">{words.setUseAbout}</p>
      <form method="post">
        <TextAreaField
          name="reason"
          label={words.reason}
          mark="required"
          rows={3}
          maxLength={2_000}
          defaultValue={reason}
          errors={errorsByPath(problem)}
        />
        <button className="button primary" type="submit" name="use" value={list.isInUse ? 'off' : 'on'}>
          {list.isInUse ? words.takeOutOfUse : words.takeIntoUse}
        </button>
      </form>
    </section>
  );
}
