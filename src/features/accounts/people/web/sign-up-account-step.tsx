import type { Problem } from '../../../../shared/app-error.ts';
import { languageNames, languages } from '../../../../shared/language.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { CheckField } from '../../web/check-field.tsx';
import { NameFields, useNameLabels } from '../../web/name-fields.tsx';
import { TimeZoneField } from '../../web/time-zone-field.tsx';
import type { NameStart, SignUpValues } from './sign-up-input.ts';

/** Labels of the form by path, for the summary of refusals. */
export function useSignUpLabels(): Record<string, string> {
  const words = useWords(screenWords).signUp;
  return {
    ...useNameLabels(),
    typed: words.typed,
    email: words.email,
    password: words.password,
    language: words.language,
    timeZone: words.timeZone,
    consent: words.consentTitle,
  };
}

type Props = {
  start: NameStart;
  typed: string;
  values: SignUpValues | undefined;
  problem: Problem | undefined;
  invitedEmail: string | undefined;
  back: string;
  token: string;
};

/** The second step: the name in three scripts to check, then the account itself. */
export function SignUpAccountStep({ start, typed, values, problem, invitedEmail, back, token }: Props) {
  const words = useWords(screenWords).signUp;
  const language = useLanguage();
  const errors = errorsByPath(problem);
  return (
    <form method="post" noValidate>
      <input type="hidden" name="typed" value={typed} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="invitationToken" value={token} />
      <NameFields name={start.name} proposed={start.proposed} others={start.others} errors={errors} />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        label={words.email}
        defaultValue={values?.email ?? invitedEmail}
        maxLength={254}
        errors={errors}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={words.password}
        help={words.passwordHelp}
        errors={errors}
      />
      <SelectField
        name="language"
        label={words.language}
        emptyLabel={null}
        defaultValue={values?.language ?? language}
        choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
        errors={errors}
      />
      <TimeZoneField label={words.timeZone} defaultValue={values?.timeZone} errors={errors} />
      <CheckField
        name="listedPublicly"
        label={words.listedPublicly}
        defaultChecked={values?.listedPublicly ?? false}
      />
      <h2>{words.consentTitle}</h2>
      <p>{words.consentText}</p>
      <CheckField
        name="consent"
        label={words.consent}
        defaultChecked={values?.consent ?? false}
        error={errors.consent}
      />
      <div className="row">
        <button className="button primary" type="submit" name="intent" value="create">
          {words.submit}
        </button>
        <a href="?">{words.again}</a>
      </div>
    </form>
  );
}
