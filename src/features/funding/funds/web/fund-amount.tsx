import { formatMoney } from '../../../../ui/format.ts';
import { useLanguage } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import type { FundBrief } from '../contract.ts';

/** The amount in its own currency, with the form of the source beside it. */
export function FundAmount({ fund }: { fund: Pick<FundBrief, 'amount' | 'currency' | 'seedForm'> }) {
  const language = useLanguage();
  if (fund.amount === null || fund.currency === null) return <Missing />;
  return (
    <>
      {formatMoney(fund.amount * 100, fund.currency, language)}
      {fund.seedForm ? (
        <>
          {' '}
          <span className="quiet" lang="zh">
            ({fund.seedForm})
          </span>
        </>
      ) : null}
    </>
  );
}
