import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../listings/web/choices.ts';
import { FiguresTable } from '../../listings/web/figures-table.tsx';
import type { OfferView } from '../../listings/web/listing-kind.ts';
import { TextLines } from '../../listings/web/record-sections.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { useLabels } from '../../web/labels.ts';

/** What protects the technology, whose it is, and which rights are offered where. */
export function OfferRights({ listing }: { listing: OfferView }) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const labels = useLabels();
  const { facts, sourceLanguage } = listing;
  const stateFunded = facts.stateFunded === null ? null : facts.stateFunded ? ui.yes : ui.no;
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">{words.sections.rights}</h2>
      <FactList
        facts={[
          { label: words.ipStatus, value: facts.ipStatus ? labels.of('ipStatus', facts.ipStatus) : null },
          { label: words.ipHolders, value: <TextLines lines={facts.ipHolders} language={sourceLanguage} /> },
          { label: words.stateFunded, value: stateFunded },
          ...(facts.stateFunded
            ? [
                {
                  label: words.stateProgramme,
                  value: <Spoken text={facts.stateProgramme} language={sourceLanguage} />,
                },
                { label: words.egisuNumber, value: facts.egisuNumber },
              ]
            : []),
        ]}
      />
      {facts.ipObjects.length > 0 ? (
        <FiguresTable
          caption={words.ipObjects}
          columns={[words.ipObject, words.ipNumber, words.ipOffice, words.ipFiledOn, words.ipObjectStatus]}
          rows={facts.ipObjects.map((object) => [
            labels.of('ipObjectType', object.type),
            object.number,
            object.office,
            object.filedOn ? formatDay(object.filedOn, language) : null,
            labels.of('ipObjectStatus', object.status),
          ])}
        />
      ) : null}
      <FiguresTable
        caption={words.rightsOffered}
        columns={[words.rightsForm, words.territory, words.rightsField]}
        rows={facts.rightsOffered.map((right) => [
          labels.of('rightsForm', right.form),
          right.territory.map((code) => placeName(code, language)).join(words.listSeparator),
          right.field === '' ? (
            words.wholeField
          ) : (
            <SpokenText key="f" text={right.field} language={sourceLanguage} />
          ),
        ])}
      />
    </section>
  );
}

function Spoken({ text, language }: { text: string; language: OfferView['sourceLanguage'] }) {
  return <TextLines lines={text === '' ? [] : [text]} language={language} />;
}
