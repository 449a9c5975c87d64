import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { policyWords } from '../../messages/policies-words.ts';
import { writeLooseDay } from '../../web/fact-parts.tsx';
import type { Policy, PolicyContent } from '../contract.ts';

type Compared = Pick<PolicyContent, 'cn' | 'ru' | 'difference' | 'consequence'>;

/** The two rules in two columns, with source, date and confidence; then the difference and what follows. */
export function Comparison({ content }: { content: Compared }) {
  const words = useWords(policyWords);
  return (
    <>
      <ScrollBox label={words.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.rules.cn}</th>
              <th scope="col">{words.rules.ru}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <Rule side={content.cn} />
              </td>
              <td>
                <Rule side={content.ru} />
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <p>
        <strong>{words.difference}</strong>{' '}
        {content.difference ? <ShownName names={content.difference} /> : <Missing />}
      </p>
      <p>
        <strong>{words.consequence}</strong>{' '}
        {content.consequence ? <ShownName names={content.consequence} /> : <Missing />}
      </p>
    </>
  );
}

/** A comparison as it stands, with who confirmed it and until when it holds. */
export function SideBySide({ policy }: { policy: Policy }) {
  const words = useWords(policyWords);
  const language = useLanguage();
  const { reviewedOn, reviewedBy, validUntil } = policy;
  return (
    <>
      <Comparison content={policy} />
      <p className="help">
        {reviewedOn
          ? words.reviewed(reviewedBy ?? '—', formatDay(reviewedOn, language))
          : words.neverReviewed}
        {validUntil ? ` · ${words.validUntil(formatDay(validUntil, language))}` : null}
      </p>
      {policy.isOutdated ? <p className="notice bad">{words.outdated}</p> : null}
    </>
  );
}

function Rule({ side }: { side: PolicyContent['cn'] }) {
  const words = useWords(policyWords);
  const { colon } = useWords(uiWords);
  const language = useLanguage();
  if (!side) return <span className="quiet">{words.noRule}</span>;
  return (
    <>
      <p>
        <ShownName names={side.rule} />
      </p>
      <ul className="facts-line">
        <li>
          {side.inForceOn ? words.inForceOn(writeLooseDay(side.inForceOn, language)) : words.inForceUnknown}
        </li>
        <li>{words.confidences[side.confidence]}</li>
        <li>
          {words.source}
          {colon}
          <cite>
            <AsWritten text={side.source} />
          </cite>
        </li>
      </ul>
    </>
  );
}
