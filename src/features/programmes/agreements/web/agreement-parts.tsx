import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { NameTruthLine } from '../../../accounts/web/directory-names.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { registerWords } from '../../messages/register-words.ts';
import { writeLooseDay } from '../../web/fact-parts.tsx';
import type { AgreementBrief, Link } from '../contract.ts';

/** The date as exactly as it is known. */
export function useDated(): (brief: Pick<AgreementBrief, 'dated' | 'datePrecision'>) => string {
  const words = useWords(registerWords);
  const language = useLanguage();
  return ({ dated, datePrecision }) => {
    const range = /^range-(\d{4})-(\d{4})$/.exec(datePrecision);
    if (range?.[1] && range[2]) return words.rangeYears(range[1], range[2]);
    if (datePrecision === 'decade-1990s-early') return words.early1990s;
    return dated === null ? words.undated : writeLooseDay(dated, language);
  };
}

/** Whether it holds, since when and according to whom. */
export function StandingLine({ standing }: { standing: AgreementBrief['standing'] }) {
  const words = useWords(registerWords);
  const language = useLanguage();
  const day = standing.on === null ? '' : formatDay(standing.on, language);
  return (
    <>
      <span className="tag">{words.standings[standing.standing]}</span>
      {standing.isByPeriod ? <span className="quiet"> {words.byPeriod(day)}</span> : null}
      {standing.source === null ? null : <span className="quiet"> {words.saidOn(day, standing.source)}</span>}
    </>
  );
}

/** Records of any room by name, each with its page. */
export function LinkList({ links }: { links: readonly Link[] }) {
  const path = usePath();
  return (
    <ul className="plain-list">
      {links.map((link) => (
        <li key={link.path}>
          <a href={path(link.path)}>
            <ShownName names={link.names} />
          </a>
        </li>
      ))}
    </ul>
  );
}

export function PartyNames({ parties }: { parties: AgreementBrief['parties'] }) {
  const words = useWords(registerWords);
  const { comma } = useWords(uiWords);
  const path = usePath();
  return (
    <>
      {parties.map((party, at) => (
        <span key={`${at} ${party.organisationId ?? party.factKey ?? ''}`}>
          {at > 0 ? comma : null}
          {party.link ? (
            <a href={path(party.link.path)}>
              <ShownName names={party.link.names} />
            </a>
          ) : (
            <span className="quiet">{words.notInDirectory}</span>
          )}
        </span>
      ))}
    </>
  );
}

/** One agreement of a list: name, kind, date, standing, parties, what rests on it. */
export function AgreementRow({ brief }: { brief: AgreementBrief }) {
  const words = useWords(registerWords);
  const path = usePath();
  const dated = useDated();
  return (
    <>
      <p>
        <a href={path(`/programmes/agreements/${brief.id}`)}>
          <ShownName names={brief.names} />
        </a>
      </p>
      <NameTruthLine record={{ ...brief, country: null }} />
      <ul className="facts-line">
        <li>{words.kinds[brief.kind]}</li>
        <li>{dated(brief)}</li>
        <li>{words.levels[brief.level]}</li>
        <li>
          <StandingLine standing={brief.standing} />
        </li>
        {brief.restingCount > 0 ? <li>{words.resting(brief.restingCount)}</li> : null}
        {brief.underCount > 0 ? <li>{words.running(brief.underCount)}</li> : null}
      </ul>
      {brief.parties.length > 0 ? (
        <p className="quiet">
          <PartyNames parties={brief.parties} />
        </p>
      ) : null}
    </>
  );
}
