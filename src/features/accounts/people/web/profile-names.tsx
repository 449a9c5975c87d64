import type { Problem } from '../../../../shared/app-error.ts';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import type { PersonName, Script } from '../../names/person-name.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { NameFields, useNameLabels } from '../../web/name-fields.tsx';
import { nameScripts } from '../../web/name-form-input.ts';
import type { Me } from '../contract.ts';

type Props = {
  me: Me;
  typed: { name: PersonName; proposedForms: readonly Script[] } | undefined;
  problem: Problem | undefined;
};

/** The names in three scripts, with what is given and what is proposed. */
export function ProfileNames({ me, typed, problem }: Props) {
  const words = useWords(screenWords).profile;
  const stored = nameScripts.filter((script) => me.nameOrigins[script] === 'proposed');
  return (
    <form method="post">
      <FormProblem problem={problem} labels={useNameLabels()} />
      <NameFields
        name={typed?.name ?? (me.name as PersonName)}
        proposed={typed?.proposedForms ?? stored}
        errors={errorsByPath(problem)}
      />
      <button className="button" type="submit" name="intent" value="names">
        {words.save}
      </button>
    </form>
  );
}
