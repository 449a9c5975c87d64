import { SelectField, TextField } from '../../../ui/fields.tsx';
import { useWords } from '../../../ui/language.ts';
import { screenWords } from '../messages/screen-words.ts';
import type { PersonName, Script } from '../names/person-name.ts';
import { formKey, nameScripts } from './name-form-input.ts';

type Props = {
  name: PersonName;
  /** Forms the platform proposed and the person has not accepted. */
  proposed: readonly Script[];
  /** Further proposals in one line, by script. */
  others?: Partial<Record<Script, string>>;
  errors?: Readonly<Record<string, string>>;
};

/** A name in characters, Cyrillic and Latin; proposals are marked and may be corrected or accepted. */
export function NameFields({ name, proposed, others = {}, errors }: Props) {
  const words = useWords(screenWords).names;
  return (
    <fieldset className="name-fields">
      <legend>{words.title}</legend>
      <p className="help">{words.help}</p>
      <input type="hidden" name="name.typedIn" value={name.typedIn ?? ''} />
      <SelectField
        name="name.tradition"
        label={words.tradition}
        emptyLabel={words.traditionGuess}
        defaultValue={name.tradition}
        errors={errors}
        choices={(['chinese', 'russian', 'other'] as const).map((value) => ({
          value,
          label: words.traditions[value],
        }))}
      />
      {nameScripts.map((script) => (
        <ScriptFields
          key={script}
          script={script}
          form={name[script]}
          isProposed={proposed.includes(script)}
          others={others[script]}
          errors={errors}
        />
      ))}
    </fieldset>
  );
}

type ScriptProps = {
  script: Script;
  form: { family: string; given: string; patronymic?: string | undefined } | undefined;
  isProposed: boolean;
  others: string | undefined;
  errors: Readonly<Record<string, string>> | undefined;
};

const scriptLanguages: Record<Script, string> = { han: 'zh', cyrillic: 'ru', latin: 'en' };

function ScriptFields({ script, form, isProposed, others, errors }: ScriptProps) {
  const words = useWords(screenWords).names;
  const state = form === undefined ? '' : isProposed ? words.proposed : words.byYou;
  const parts =
    script === 'cyrillic' ? (['family', 'given', 'patronymic'] as const) : (['family', 'given'] as const);
  return (
    <fieldset className="name-script">
      <legend>
        {words.scripts[script]}
        {state === '' ? null : <span className={isProposed ? 'tag demo' : 'tag'}>{state}</span>}
      </legend>
      <div className="inline-fields">
        {parts.map((part) => (
          <TextField
            key={part}
            name={`name.${script}.${part}`}
            label={words[part]}
            defaultValue={form && part in form ? form[part] : ''}
            lang={scriptLanguages[script]}
            maxLength={100}
            errors={errors}
          />
        ))}
      </div>
      {others ? <p className="help">{words.alsoPossible(others)}</p> : null}
      {isProposed ? (
        <>
          <input type="hidden" name={`proposed.${script}`} value={formKey(form)} />
          <label className="choice">
            <input type="checkbox" name={`accept.${script}`} value="yes" />
            <span>{words.accept}</span>
          </label>
        </>
      ) : null}
    </fieldset>
  );
}

/** Labels of the name fields by path, for the summary of refusals. */
export function useNameLabels(): Record<string, string> {
  const words = useWords(screenWords).names;
  const labels: Record<string, string> = { name: words.title };
  for (const script of nameScripts) {
    for (const part of ['family', 'given', 'patronymic'] as const) {
      labels[`name.${script}.${part}`] = `${words.scripts[script]}: ${words[part]}`;
    }
  }
  return labels;
}
