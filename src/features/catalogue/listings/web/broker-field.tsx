import { pickText, type Language } from '../../../../shared/language.ts';
import { Field, type FieldProps } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import type { PublicPerson } from '../../../accounts/people/contract.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { useForm } from './form-context.ts';

const banks = ['CN', 'RU', 'other', 'none'] as const;
const languageOfScript = { han: 'zh', cyrillic: 'ru', latin: 'en' } as const;

/** The broker of a listing: those who agreed to be chosen, by bank, and who they are; or none. */
export function BrokerField({ value, ...field }: FieldProps & { value: string }) {
  const words = useWords(screenWords).form;
  const { brokers } = useForm();
  const { shown, present, mayChoose } = brokers;
  // What was typed may have been taken from the list meanwhile.
  const isOffered = value === '' || value === present?.id || shown.some(({ id }) => id === value);
  const isPresentGone = present !== null && shown.every(({ id }) => id !== present.id);
  if (!mayChoose || (shown.length === 0 && present === null)) {
    return (
      <div className="field">
        <p className="label">{field.label}</p>
        {value === '' ? null : <input type="hidden" name={field.name} value={value} />}
        <p>{present === null ? words.noBrokers : present.name}</p>
        {mayChoose ? null : <p className="help">{words.brokerFixed}</p>}
      </div>
    );
  }
  return (
    <>
      <Field {...field}>
        {(aria) => (
          <select {...aria} defaultValue={isOffered ? value : (present?.id ?? '')}>
            <option value="">{words.withoutBroker}</option>
            {isPresentGone ? (
              <option value={present.id}>{words.brokerGone[present.standing](present.name)}</option>
            ) : null}
            <BrokerOptions people={shown} />
          </select>
        )}
      </Field>
      {shown.length > 0 ? <WhoTheyAre people={shown} /> : null}
    </>
  );
}

function BrokerOptions({ people }: { people: readonly PublicPerson[] }) {
  const language = useLanguage();
  const ui = useWords(uiWords);
  const { brokersOfNoBank } = useWords(screenWords).form;
  return banks.map((bank) => {
    const own = people.filter((person) => bankOf(person) === bank);
    return own.length === 0 ? null : (
      <optgroup key={bank} label={bank === 'none' ? brokersOfNoBank : ui.bank[bank]}>
        {own.map((person) => (
          <option key={person.id} value={person.id}>
            {[person.displayName, ...placeOf(person, language)].join(' · ')}
          </option>
        ))}
      </optgroup>
    );
  });
}

/** A list of choices cannot say much: here are the names in all scripts, with the page of each. */
function WhoTheyAre({ people }: { people: readonly PublicPerson[] }) {
  const language = useLanguage();
  const words = useWords(screenWords).form;
  const path = usePath();
  return (
    <details className="field">
      <summary>{words.whoBrokersAre(people.length)}</summary>
      <ul className="short-list">
        {people.map((person) => {
          const others = person.names.filter(({ text }) => text !== person.displayName);
          return (
            <li key={person.id}>
              <a href={path(`/people/${person.id}`)}>
                <SpokenText text={person.displayName} language={languageOfName(person, language)} />
              </a>
              {others.map(({ script, text }) => (
                <span key={script}>
                  {' · '}
                  <SpokenText text={text} language={languageOfScript[script]} />
                </span>
              ))}
              <span className="help"> {placeOf(person, language).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function languageOfName({ displayName, names }: PublicPerson, reader: Language): Language {
  const own = names.find(({ text }) => text === displayName);
  return own ? languageOfScript[own.script] : reader;
}

function bankOf({ organisations: [first] }: PublicPerson): (typeof banks)[number] {
  if (!first) return 'none';
  return first.country === 'CN' || first.country === 'RU' ? first.country : 'other';
}

/** The organisation that vouches and its region; neither for one who belongs to none. */
function placeOf({ organisations: [first] }: PublicPerson, language: Language): string[] {
  if (!first) return [];
  const name = pickText(first.names, language)?.text;
  return [name, first.region ? placeName(first.region, language) : undefined].flatMap((part) => part ?? []);
}
