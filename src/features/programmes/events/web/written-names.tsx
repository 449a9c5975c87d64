import { useLanguage } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import type { NamesView } from '../../../accounts/web/shown-name.tsx';
import { readOrganisationName, type ReadName } from '../read-names.ts';

/** A name as the reader knows it, with its own writing beside it where that is another. */
export function WrittenName({ name }: { name: ReadName }) {
  return (
    <>
      <SpokenText text={name.text} language={name.language} />
      {name.typed === null ? null : (
        <span className="quiet" lang={name.typed.language}>
          {' '}
          ({name.typed.text})
        </span>
      )}
    </>
  );
}

/** An organisation somebody typed, as the directory names it for the reader. */
export function OrganisationName({ typed, names }: { typed: string; names: NamesView }) {
  return <WrittenName name={readOrganisationName(typed, names, useLanguage())} />;
}
