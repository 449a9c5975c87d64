import { pickText } from '../../../../shared/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { parkWords } from '../../messages/park-words.ts';
import { countryName } from '../../web/country-names.ts';
import { ShownName } from '../../web/shown-name.tsx';
import { namesOfBrief } from '../names-of-brief.ts';
import type { KeptPark, Resident } from '../contract.ts';

export function ResidentTable({ park, residents }: { park: KeptPark; residents: readonly Resident[] }) {
  const words = useWords(parkWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ScrollBox label={words.residents}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.country}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.until}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.rooms}</th>
          </tr>
        </thead>
        <tbody>
          {residents.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.organisation ? (
                  <a href={path(`/partners/${one.organisation.id}`)}>
                    <ShownName names={one.organisation.names} />
                  </a>
                ) : (
                  <>
                    <PlainName resident={one} /> <span className="help">({words.plainName})</span>
                  </>
                )}{' '}
                {park.mayKeep ? (
                  <a href={path(`/facilities/${park.facility.id}/residents/${one.id}`)}>{words.change}</a>
                ) : null}
              </th>
              <td>{one.country ? countryName(one.country, language) : <Missing />}</td>
              <td>{formatDay(one.since, language)}</td>
              <td>{one.until ? formatDay(one.until, language) : null}</td>
              <td>{one.field ? grntiName(one.field, language) : <Missing />}</td>
              <td>{one.rooms ?? <Missing />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The name in the reader’s language where the park gave it, with the original beside it. */
function PlainName({ resident: { name, nameLanguage, names } }: { resident: Resident }) {
  const language = useLanguage();
  const shown = pickText(namesOfBrief(names), language, nameLanguage);
  if (!shown || shown.language === nameLanguage) return <SpokenText text={name} language={nameLanguage} />;
  return (
    <>
      <SpokenText {...shown} /> <span lang={nameLanguage}>({name})</span>
    </>
  );
}
