import type { Language } from '../../../../shared/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList, MaturityLadder, Missing, SpokenText } from '../../../../ui/record-parts.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import type { Maturity } from '../contract.ts';
import { marketLevelNames, technicalLevelNames } from '../level-names.ts';
import { useLabels } from '../../web/labels.ts';
import { screenWords } from '../../messages/screen-words.ts';

/** From this difference on a technology is ready and its market is not explored. */
export const gapHintFrom = 4;

type Props = {
  claimed: Maturity | null;
  verified: Maturity | null;
  market: { level: number; assessedOn: string } | null;
  evidence: readonly string[];
  sourceLanguage: Language;
};

/** Technical and market maturity beside each other: level, scheme, day, who says so, evidence, other scales. */
export function MaturitySection({ claimed, verified, market, evidence, sourceLanguage }: Props) {
  const language = useLanguage();
  const words = useWords(screenWords);
  const technical = verified ?? claimed;
  const isGapWide = technical !== null && market !== null && technical.level - market.level >= gapHintFrom;
  return (
    <section aria-labelledby="maturity">
      <h2 id="maturity">{words.sections.maturity}</h2>
      <div className="columns-2">
        <div>
          <h3>{words.technical}</h3>
          {claimed ? (
            <TechnicalLevel maturity={claimed} isVerified={false} language={sourceLanguage} />
          ) : (
            <p>
              <Missing />
            </p>
          )}
          {verified ? (
            <TechnicalLevel maturity={verified} isVerified language={sourceLanguage} />
          ) : (
            <p className="small quiet">{words.notVerifiedYet}</p>
          )}
        </div>
        <div className="level-card">
          <h3>{words.market}</h3>
          <p>
            <MaturityLadder level={market?.level ?? null} isVerified={false} />
          </p>
          {market ? (
            <>
              <p>{marketLevelNames[market.level]?.[language]}</p>
              <p className="small quiet">{words.assessedOn(formatDay(market.assessedOn, language))}</p>
            </>
          ) : null}
        </div>
      </div>
      {isGapWide ? <p className="notice warn">{words.gapHint}</p> : null}
      <FactList
        facts={[
          {
            label: words.evidence,
            value:
              evidence.length === 0 ? null : (
                <ul className="plain-list">
                  {evidence.map((line) => (
                    <li key={line}>
                      <SpokenText text={line} language={sourceLanguage} />
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {technical ? <OtherScales maturity={technical} /> : null}
    </section>
  );
}

function TechnicalLevel({
  maturity,
  isVerified,
  language,
}: {
  maturity: Maturity;
  isVerified: boolean;
  language: Language;
}) {
  const reader = useLanguage();
  const words = useWords(screenWords);
  const labels = useLabels();
  return (
    <div className="level-card">
      <p>
        <MaturityLadder level={maturity.level} isVerified={isVerified} />
      </p>
      <p>{technicalLevelNames[maturity.level]?.[reader]}</p>
      <p className="small quiet">
        {labels.of('scheme', maturity.scheme)}
        {' · '}
        {words.assessedOn(formatDay(maturity.assessedOn, reader))}
        <br />
        {words.scope}
        {words.colon}
        {maturity.scope === '' ? <Missing /> : <SpokenText text={maturity.scope} language={language} />}
      </p>
    </div>
  );
}

/** The same level read on the scales of both banks, with what does not agree between them. */
function OtherScales({ maturity }: { maturity: Maturity }) {
  const words = useWords(screenWords);
  const labels = useLabels();
  const stage = maturity.level <= 3 ? 'laboratory' : maturity.level <= 6 ? 'engineering' : 'industrial';
  const readings = {
    iso16290: words.readAsLevel(maturity.level),
    gostr58048: words.readAsLevel(maturity.level),
    gbt37264: words.readAsStage(maturity.level, words.stages[stage]),
    gbt22900: words.readAsLonger(maturity.level),
  };
  const schemes = Object.keys(readings) as (keyof typeof readings)[];
  return (
    <details>
      <summary>{words.otherScales}</summary>
      <ScrollBox label={words.otherScales}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.scheme}</th>
              <th scope="col">{words.reading}</th>
              <th scope="col">{words.caution}</th>
            </tr>
          </thead>
          <tbody>
            {schemes.map((scheme) => (
              <tr key={scheme}>
                <th scope="row">{labels.of('scheme', scheme)}</th>
                <td>{maturity.scheme === scheme ? words.statedHere(maturity.level) : readings[scheme]}</td>
                <td>{words.cautions[scheme]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
