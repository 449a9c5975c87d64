import { currencies } from '../../../../shared/money.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment, formatMoney } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { tenderWords } from '../../messages/tender-words.ts';
import { longCharactersMax, noteCharactersMax } from '../vocabulary.ts';
import { writePrice } from './price-text.ts';
import type { Answer } from './step-forms.tsx';
import type { TenderPageData } from './tender-page.tsx';

/** The reader's own bid: to make, change and take back while bids are taken, to read afterwards. */
export function BidForm({ page, answer }: { page: TenderPageData; answer: Answer }) {
  const words = useWords(tenderWords);
  const { tender, ownBid, mayBid } = page;
  if (!mayBid && ownBid === null) {
    return tender.state === 'open' && !page.mayManage ? <p className="help">{words.toBid}</p> : null;
  }
  return (
    <section aria-labelledby="bid">
      <h2 id="bid">{words.bidTitle}</h2>
      {ownBid ? <OwnBid bid={ownBid} /> : null}
      {mayBid ? <BidFields bid={ownBid} answer={answer} /> : null}
      {mayBid && ownBid ? (
        <form method="post" action="#bid">
          <button className="button" type="submit" name="command" value="withdraw">
            {words.withdraw}
          </button>
        </form>
      ) : null}
    </section>
  );
}

type Bid = NonNullable<TenderPageData['ownBid']>;

function OwnBid({ bid }: { bid: Bid }) {
  const words = useWords(tenderWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <>
      <p>{words.bidSince(formatMoment(bid.changedAt, language, timeZone))}</p>
      <FactList
        facts={[
          { label: words.price, value: formatMoney(bid.priceMinor, bid.currency, language) },
          { label: words.days, value: bid.days },
          { label: words.note, value: bid.note },
          { label: words.sample, value: bid.sample },
        ]}
      />
    </>
  );
}

function BidFields({ bid, answer }: { bid: Bid | null; answer: Answer }) {
  const words = useWords(tenderWords);
  const refused = answer?.values['command'] === 'bid' ? answer : undefined;
  const told = errorsByPath(refused?.problem);
  const errors = { ...told, ...(told['priceMinor'] ? { price: words.priceWrong } : {}) };
  const value = (name: string, stored: string) => refused?.values[name] ?? stored;
  return (
    <form method="post" action="#bid">
      <ProblemSummary
        problem={refused?.problem}
        labels={{ priceMinor: words.price, days: words.days, note: words.note, sample: words.sample }}
      />
      <p className="help">{words.bidSealed}</p>
      <TextField
        name="price"
        label={words.price}
        mark="required"
        inputMode="decimal"
        maxLength={12}
        defaultValue={value('price', bid ? writePrice(bid.priceMinor) : '')}
        errors={errors}
      />
      <SelectField
        name="currency"
        label={words.currency}
        emptyLabel={null}
        choices={currencies.map((currency) => ({ value: currency, label: currency }))}
        defaultValue={value('currency', bid?.currency ?? 'CNY')}
        errors={errors}
      />
      <TextField
        name="days"
        type="number"
        inputMode="numeric"
        label={words.days}
        mark="required"
        defaultValue={value('days', bid ? String(bid.days) : '')}
        errors={errors}
      />
      <TextAreaField
        name="note"
        label={words.note}
        rows={3}
        maxLength={noteCharactersMax}
        defaultValue={value('note', bid?.note ?? '')}
        errors={errors}
      />
      <TextAreaField
        name="sample"
        label={words.sample}
        rows={5}
        maxLength={longCharactersMax}
        defaultValue={value('sample', bid?.sample ?? '')}
        errors={errors}
      />
      <button className="button primary" type="submit" name="command" value="bid">
        {bid ? words.changeBid : words.bid}
      </button>
    </form>
  );
}
