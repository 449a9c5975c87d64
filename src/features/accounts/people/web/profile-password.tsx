import type { Problem } from '../../../../shared/app-error.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';

export function ProfilePassword({ email, problem }: { email: string; problem: Problem | undefined }) {
  const words = useWords(screenWords);
  const errors = errorsByPath(problem);
  const labels = {
    currentPassword: words.profile.currentPassword,
    newPassword: words.profile.newPassword,
  };
  return (
    <section>
      <h2>{words.profile.passwordTitle}</h2>
      <FormProblem problem={problem} labels={labels} />
      <form method="post">
        <input type="hidden" autoComplete="username" value={email} />
        <TextField
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          label={labels.currentPassword}
          errors={errors}
        />
        <TextField
          name="newPassword"
          type="password"
          autoComplete="new-password"
          label={labels.newPassword}
          help={words.signUp.passwordHelp}
          errors={errors}
        />
        <button className="button" type="submit" name="intent" value="password">
          {words.profile.changePassword}
        </button>
      </form>
    </section>
  );
}
