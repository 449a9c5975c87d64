import type { Problem } from '../../../../shared/app-error.ts';
import { languageNames, languages } from '../../../../shared/language.ts';
import { SelectField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { CheckField } from '../../web/check-field.tsx';
import { FormProblem } from '../../web/form-problem.tsx';
import { TimeZoneField } from '../../web/time-zone-field.tsx';
import type { Me } from '../contract.ts';

/** Language of mails, time zone, and whether the name may stand in public. */
export function ProfileSettings({ me, problem }: { me: Me; problem: Problem | undefined }) {
  const words = useWords(screenWords);
  const errors = errorsByPath(problem);
  return (
    <section>
      <h2>{words.profile.settings}</h2>
      <FormProblem
        problem={problem}
        labels={{ language: words.signUp.language, timeZone: words.signUp.timeZone }}
      />
      <form method="post">
        <SelectField
          name="language"
          label={words.signUp.language}
          emptyLabel={null}
          defaultValue={me.language}
          choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          errors={errors}
        />
        <TimeZoneField label={words.signUp.timeZone} defaultValue={me.timeZone} errors={errors} />
        <CheckField
          name="listedPublicly"
          label={words.signUp.listedPublicly}
          defaultChecked={me.listedPublicly}
        />
        {me.roles.includes('broker') ? <p className="help">{words.profile.brokerListed}</p> : null}
        <button className="button" type="submit" name="intent" value="settings">
          {words.profile.save}
        </button>
      </form>
    </section>
  );
}
