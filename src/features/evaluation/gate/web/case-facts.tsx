import { Fragment } from 'react';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { FactList, Paragraphs } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { writtenLanguage } from '../../../../ui/written-language.ts';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { countryName } from '../../../accounts/web/country-names.ts';
import { useLabels } from '../../../catalogue/web/labels.ts';
import { gateScreenWords } from '../../messages/gate-screen-words.ts';
import { gateWords } from '../../messages/gate-words.ts';
import type { CaseView } from './case-page.tsx';

export function CaseFacts({ one }: { one: CaseView }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  const labels = useLabels();
  const path = usePath();
  const { timeZone } = useViewer();
  const kind = `${one.subject.room}/${one.subject.kind}`;
  const bankNames = (banks: CaseView['from']) =>
    banks.map((bank) => names.banks[bank]).join(names.listSeparator);
  const dealName = (code: string) => {
    const name = labels.of('cooperationType', code);
    return name === code ? labels.of('rightsForm', code) : name;
  };
  return (
    <FactList
      facts={[
        {
          label: words.state,
          value: `${names.states[one.state]}${names.listSeparator}${formatMoment(one.stateSince, language, timeZone)}`,
        },
        { label: words.occasion, value: names.occasions[one.occasion] },
        ...(one.dueOn === null ? [] : [{ label: words.due, value: formatDay(one.dueOn, language) }]),
        ...(one.state === 'more_information' ? [{ label: words.due, value: words.clockStopped }] : []),
        ...(one.validUntil === null
          ? []
          : [{ label: words.validUntil, value: formatDay(one.validUntil, language) }]),
        {
          label: words.record,
          value:
            one.subjectPath === null ? (
              (names.subjects[kind] ?? kind)
            ) : (
              <a href={path(one.subjectPath)}>{names.subjects[kind] ?? kind}</a>
            ),
        },
        { label: words.direction, value: words.fromTo(bankNames(one.from), bankNames(one.to)) },
        ...(one.dealKinds.length === 0
          ? []
          : [{ label: words.deals, value: one.dealKinds.map(dealName).join(names.listSeparator) }]),
        { label: words.openedAt, value: formatMoment(one.openedAt, language, timeZone) },
        { label: words.round, value: String(one.round) },
      ]}
    />
  );
}

export function Declared({ one }: { one: CaseView }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  if (one.declaration.length === 0) return null;
  const answerNames = names.answers as Record<string, string>;
  return (
    <section aria-labelledby="declared">
      <h2 id="declared">{words.declaredTitle}</h2>
      <FactList
        facts={one.declaration.map(({ name, value }) => ({
          label: names.declared[name] ?? name,
          value: answerNames[value] ?? value,
        }))}
      />
    </section>
  );
}

export function CaseParties({ one }: { one: CaseView }) {
  const words = useWords(gateScreenWords);
  const names = useWords(gateWords);
  const language = useLanguage();
  if (one.parties.length === 0) return null;
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{words.partiesTitle}</h2>
      <ul className="record-list">
        {one.parties.map((party, at) => {
          const [name = '', ...others] = party.names;
          return (
            <li key={party.organisationId ?? at}>
              <h3>
                <AsWritten text={name} />
                {party.isOwner ? ` (${words.ownerMark})` : ''}
              </h3>
              <FactList
                facts={[
                  { label: words.registration, value: party.registrationNumbers.join(names.listSeparator) },
                  {
                    label: words.country,
                    value: party.country === null ? null : countryName(party.country, language),
                  },
                  {
                    label: words.otherNames,
                    value: others.length === 0 ? null : <Names names={others} />,
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const { listSeparator } = useWords(gateWords);
  return names.map((name, at) => (
    <Fragment key={name}>
      {at === 0 ? null : listSeparator}
      <AsWritten text={name} />
    </Fragment>
  ));
}

/** What was screened: the words of both sides, each in its own language. */
export function CaseText({ one }: { one: CaseView }) {
  const words = useWords(gateScreenWords);
  if (one.text === '') return null;
  return (
    <details>
      <summary>{words.textTitle}</summary>
      {one.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          <Paragraphs key={at} text={line} language={writtenLanguage(line) ?? one.titleLanguage} />
        ))}
    </details>
  );
}
