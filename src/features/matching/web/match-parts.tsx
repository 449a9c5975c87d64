import { Fragment, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { SpokenText } from '../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { fordName, gbtName, grntiName, placeName } from '../../../shared/vocabulary-names.ts';
import { useLabels } from '../../catalogue/web/labels.ts';
import { ConceptPairs } from '../../search/web/concept-pairs.tsx';
import type { Match, MatchPart, PartDetail } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';
import { tellFoundWords } from './found-words.ts';
import { percent } from './percent.ts';
import { shareOut } from './share-out.ts';

const conceptsShown = { inTable: 6, inShort: 4 };
const wordsShown = 6;

/** Every part of the score: how far it agrees, its weight, what it adds and what it rests on. */
export function PartsTable({ match }: { match: Match }) {
  const words = useWords(matchScreenWords);
  const parts = match.parts.filter(({ weight }) => weight > 0);
  const sum = percent(parts.reduce((total, { contribution }) => total + contribution, 0));
  const added = shareOut(
    parts.map(({ contribution }) => contribution),
    sum,
  );
  return (
    <>
      <p className="help">{words.scoreNote}</p>
      <ScrollBox label={words.partsTitle}>
        <table className="match-parts">
          <caption className="visually-hidden">{words.partsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.valueHead}</th>
              <th scope="col">{words.weightHead}</th>
              <th scope="col">{words.contributionHead}</th>
              <th scope="col">{words.detailHead}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, at) => (
              <PartRow key={part.part} part={part} added={added[at] ?? 0} match={match} />
            ))}
          </tbody>
          <tfoot>
            <TotalRow label={words.total} total={sum} />
            {match.adjustments.length > 0 ? (
              <TotalRow label={words.afterDismissals} total={percent(match.score)} />
            ) : null}
          </tfoot>
        </table>
      </ScrollBox>
      <Adjustments match={match} />
    </>
  );
}

function TotalRow({ label, total }: { label: string; total: number }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td />
      <td />
      <td className="figure">{total}</td>
      <td />
    </tr>
  );
}

function PartRow({ part, added, match }: { part: MatchPart; added: number; match: Match }) {
  const words = useWords(matchScreenWords);
  return (
    <tr>
      <th scope="row">{words.parts[part.part]}</th>
      <td className="figure">
        {part.value === null ? (
          <span className="missing">{words.unknown}</span>
        ) : (
          <>
            <PartBar value={part.value} /> {percent(part.value)}
          </>
        )}
      </td>
      <td className="figure" data-label={words.weightHead}>
        {percent(part.weight)}
      </td>
      <td className="figure" data-label={words.contributionHead}>
        {part.value === null ? '—' : added}
      </td>
      <td>
        <Detail detail={part.detail} match={match} />
      </td>
    </tr>
  );
}

/** Percent as a bar of one colour; the figure stands beside it. */
function PartBar({ value }: { value: number }) {
  return (
    <svg className="part-bar" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">
      <rect className="part-bar-track" width="100" height="8" />
      <rect className="part-bar-fill" width={percent(value)} height="8" />
    </svg>
  );
}

/** What most speaks for a match in one line: concepts, field, level, place. */
export function ShortReasons({ match }: { match: Match }) {
  const shown = match.parts.filter(({ part, value, weight }) => {
    const isTold = part === 'concepts' || part === 'field' || part === 'level' || part === 'region';
    return isTold && value !== null && weight > 0;
  });
  const words = useWords(matchScreenWords);
  return (
    <ul className="match-reasons">
      {shown.map((part) => (
        <li key={part.part}>
          <span className="quiet">
            {words.parts[part.part]}
            {words.colon}
          </span>
          <Detail detail={part.detail} match={match} isShort />
        </li>
      ))}
    </ul>
  );
}

export function Adjustments({ match }: { match: Match }) {
  const words = useWords(matchScreenWords);
  return match.adjustments.map(({ reason, part, count }) => (
    <p key={`${reason} ${part}`} className="notice">
      {words.adjustment(count, words.reasons[reason], words.parts[part])}
    </p>
  ));
}

function Detail({
  detail,
  match,
  isShort = false,
}: {
  detail: PartDetail;
  match: Match;
  isShort?: boolean;
}): ReactNode {
  switch (detail.part) {
    case 'concepts':
      return (
        <ConceptsDetail {...detail} shownMax={isShort ? conceptsShown.inShort : conceptsShown.inTable} />
      );
    case 'wording':
      return <WordingDetail {...detail} />;
    case 'field':
      return <FieldDetail {...detail} />;
    case 'level':
      return <LevelDetail {...detail} relation={match.relation} />;
    case 'market':
      return <LevelDetail {...detail} isVerified={null} relation={match.relation} />;
    case 'cooperation':
      return <CooperationDetail {...detail} />;
    case 'region':
      return <RegionDetail {...detail} />;
    case 'freshness':
      return <FreshnessDetail {...detail} />;
    case 'partner':
      return <PartnerDetail {...detail} />;
  }
}

type DetailOf<Part extends PartDetail['part']> = Extract<PartDetail, { part: Part }>;

function ConceptsDetail({ concepts, shownMax }: DetailOf<'concepts'> & { shownMax: number }) {
  const words = useWords(matchScreenWords);
  if (concepts.length === 0) return <>{words.noConcepts}</>;
  return <ConceptPairs concepts={concepts} shownMax={shownMax} />;
}

function WordingDetail({ words: found, coverage }: DetailOf<'wording'>) {
  const words = useWords(matchScreenWords);
  const reader = useLanguage();
  const told = tellFoundWords(found, reader).slice(0, wordsShown);
  return (
    <>
      {coverage === null ? null : words.coverage(percent(coverage))}
      {coverage !== null && told.length > 0 ? ' · ' : null}
      {told.map(({ text, language }, at) => (
        <Fragment key={text}>
          {at > 0 ? words.listSeparator : null}
          <SpokenText text={text} language={language} />
        </Fragment>
      ))}
    </>
  );
}

function FieldDetail({ own, other, closeness, ford, gbt }: DetailOf<'field'>) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  const names = (codes: readonly string[]) =>
    codes.map((code) => grntiName(code, language)).join(words.listSeparator);
  const shared = own.filter((code) => other.includes(code));
  const via = [
    ...ford.slice(0, 2).map((code) => fordName(code, language)),
    ...gbt.slice(0, 2).map((code) => gbtName(code, language)),
  ];
  return (
    <Pieces
      pieces={[
        closeness === null ? '' : words.fieldCloseness[closeness],
        closeness === 'same'
          ? names(shared.length > 0 ? shared : own)
          : [
              `${words.yours}${words.colon}${names(own)}`,
              `${words.others}${words.colon}${names(other)}`,
            ].join('; '),
        closeness === 'near' ? via.join(words.listSeparator) : '',
      ]}
    />
  );
}

function LevelDetail({
  asked,
  offered,
  gap,
  relation,
  isVerified,
  isDerived = false,
}: {
  asked: number | null;
  offered: number | null;
  gap: number | null;
  relation: Match['relation'];
  isVerified: boolean | null;
  isDerived?: boolean;
}) {
  const words = useWords(matchScreenWords);
  const ui = useWords(uiWords);
  const pair =
    relation === 'complement'
      ? [
          asked === null ? '' : `${words.yours}${words.colon}${asked}`,
          offered === null ? '' : `${words.others}${words.colon}${offered}`,
        ]
      : [asked === null ? '' : words.levelAsked(asked), offered === null ? '' : words.levelOffered(offered)];
  const said =
    gap === null
      ? ''
      : relation === 'complement'
        ? words.levelsApart(Math.abs(gap))
        : gap <= 0
          ? words.levelsMeet
          : words.levelsBelow(gap);
  return (
    <Pieces
      pieces={[
        said,
        ...pair,
        offered === null || isVerified === null ? '' : isVerified ? ui.verified : ui.claimed,
        isDerived ? words.marketDerived : '',
      ]}
    />
  );
}

function CooperationDetail({ shared, own, other }: DetailOf<'cooperation'>) {
  const words = useWords(matchScreenWords);
  const labels = useLabels();
  const names = (codes: readonly string[]) =>
    codes.map((code) => labels.of('cooperationType', code)).join(words.listSeparator);
  if (shared.length > 0)
    return (
      <>
        {words.cooperationShared}
        {words.colon}
        {names(shared)}
      </>
    );
  return (
    <Pieces
      pieces={[
        own.length > 0 && other.length > 0 ? words.cooperationNone : '',
        own.length > 0 ? `${words.yours}${words.colon}${names(own)}` : '',
        other.length > 0 ? `${words.others}${words.colon}${names(other)}` : '',
      ]}
    />
  );
}

function RegionDetail({ own, other, place, isSought }: DetailOf<'region'>) {
  const words = useWords(matchScreenWords);
  const language = useLanguage();
  return (
    <Pieces
      pieces={[
        place === null ? '' : words.places[place],
        [own, other].flatMap((code) => (code === null ? [] : placeName(code, language))).join(' ↔ '),
        isSought === null ? '' : isSought ? words.placeSought : words.placeNotSought,
      ]}
    />
  );
}

function FreshnessDetail({ ageDays }: DetailOf<'freshness'>) {
  const words = useWords(matchScreenWords);
  return ageDays === null ? null : <>{words.ageDays(ageDays)}</>;
}

function PartnerDetail({ ownSought, otherIs, otherSought, ownIs }: DetailOf<'partner'>) {
  const words = useWords(matchScreenWords);
  const labels = useLabels();
  const names = (codes: readonly string[]) =>
    codes.map((code) => labels.of('partnerType', code)).join(words.listSeparator);
  const named = (label: string, value: string) => (value === '' ? '' : `${label}${words.colon}${value}`);
  return (
    <Pieces
      pieces={[
        named(words.youSeek, names(ownSought)),
        named(words.theyAre, otherIs === null ? '' : names([otherIs])),
        named(words.theySeek, names(otherSought)),
        named(words.youAre, ownIs === null ? '' : names([ownIs])),
      ]}
    />
  );
}

/** Pieces of a sentence in a row; empty ones are left out. */
function Pieces({ pieces }: { pieces: readonly string[] }) {
  return pieces
    .filter((piece) => piece !== '')
    .map((piece, at) => (
      <Fragment key={piece}>
        {at > 0 ? ' · ' : null}
        {piece}
      </Fragment>
    ));
}
