import type { Language } from '../../../../shared/language.ts';
import { Paragraphs } from '../../../../ui/record-parts.tsx';
import type { ShownWording } from '../contract.ts';
import type { WordField } from './wording-fields.tsx';

/** The original, field by field, above the form of another language. */
export function OriginalWords(props: {
  title: string;
  fields: readonly WordField[];
  texts: readonly ShownWording[];
  language: Language;
}) {
  const source = props.texts.find(({ language }) => language === props.language)?.words;
  return (
    <section>
      <h2>{props.title}</h2>
      {props.fields.map(({ name, label }) =>
        source?.[name] ? (
          <section key={name}>
            <h3>{label}</h3>
            <Paragraphs text={source[name]} language={props.language} />
          </section>
        ) : null,
      )}
    </section>
  );
}
