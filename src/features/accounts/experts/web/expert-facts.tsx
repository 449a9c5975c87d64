import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { expertWords } from '../../messages/expert-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { Expert } from '../contract.ts';
import { languageName } from '../field-and-language-names.ts';
import { researcherIdKinds, researcherIdNames } from '../researcher-ids.ts';

const languageOfScript = { han: 'zh', cyrillic: 'ru', latin: 'en' } as const;

/** All that is told of an expert beside his own summary. */
export function ExpertFacts({ one }: { one: Expert }) {
  const words = useWords(expertWords);
  const language = useLanguage();
  const path = usePath();
  const ui = useWords(uiWords);
  const isChinese = language === 'zh';
  const comma = isChinese ? '、' : ', ';
  const [open, close] = isChinese ? ['（', '）'] : [' (', ')'];
  const said = (name: 'positions' | 'degrees') => {
    const text = one.text.words[name];
    return text ? <SpokenText text={text} language={one.text.language} /> : null;
  };
  const ids = researcherIdKinds.filter((kind) => one[kind] !== null);
  return (
    <FactList
      facts={[
        { label: words.nameForms, value: <NameForms names={one.names} /> },
        {
          label: words.state,
          value: `${words.states[one.state]}${ui.comma}${words.since(formatDay(one.stateSince, language))}`,
        },
        ...(one.approvedUntil === null
          ? []
          : [{ label: words.untilTitle, value: formatDay(one.approvedUntil, language) }]),
        { label: words.confirmedOn, value: formatDay(one.confirmedOn, language) },
        {
          label: words.organisation,
          value: one.organisation && (
            <a href={path(`/partners/${one.organisation.id}`)}>
              <ShownName names={one.organisation.names} />
            </a>
          ),
        },
        {
          label: words.region,
          value: one.organisation?.region && placeName(one.organisation.region, language),
        },
        { label: words.positions, value: said('positions') },
        { label: words.degrees, value: said('degrees') },
        {
          label: words.fields,
          value: one.fields.map((code) => grntiName(code, language)).join(isChinese ? '；' : '; '),
        },
        {
          label: words.languages,
          value: one.languages
            .map(
              (spoken) =>
                `${languageName(spoken.language, language)}${open}${words.levels[spoken.level]}${close}`,
            )
            .join(comma),
        },
        { label: words.services, value: one.services.map((code) => words.serviceNames[code]).join(comma) },
        ...ids.map((kind) => ({ label: researcherIdNames[kind], value: one[kind] })),
      ]}
    />
  );
}

function NameForms({ names }: Pick<Expert, 'names'>) {
  const room = useWords(accountsWords);
  return (
    <ul className="plain-list">
      {names.map(({ script, text, origin }) => (
        <li key={script}>
          <span lang={languageOfScript[script]}>{text}</span>{' '}
          <span className="help">({room.nameOrigins[origin]})</span>
        </li>
      ))}
    </ul>
  );
}
