import type { Problem } from '../../../../shared/app-error.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';

/** The first step: one name in one script. */
export function SignUpNameStep({
  typed,
  problem,
}: {
  typed: string | undefined;
  problem: Problem | undefined;
}) {
  const words = useWords(screenWords).signUp;
  return (
    <form method="post">
      <TextField
        name="typed"
        label={words.typed}
        help={words.typedHelp}
        autoComplete="name"
        defaultValue={typed}
        maxLength={200}
        errors={errorsByPath(problem)}
      />
      <button className="button primary" type="submit" name="intent" value="propose">
        {words.next}
      </button>
    </form>
  );
}
