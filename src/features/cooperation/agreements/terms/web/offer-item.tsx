import { TextField } from '../../../../../ui/fields.tsx';
import { formatDay, formatMoment, formatMoney, formatNumber } from '../../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../../ui/language.ts';
import { FactList, SpokenText } from '../../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../../ui/viewer.ts';
import { termsWords } from '../../../messages/terms-words.ts';
import type { LicenceOffer, TermsTable } from '../contract.ts';
import { noteCharactersMax } from '../vocabulary.ts';

/** One offer with what became of it, and the answer of the side whose turn it is. */
export function OfferItem({ offer, table }: { offer: LicenceOffer; table: TermsTable }) {
  const words = useWords(termsWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const { terms } = offer;
  const money = (minor: number | null) => minor !== null && formatMoney(minor, terms.currency, language);
  const moment = (iso: string) => formatMoment(iso, language, timeZone);
  const facts = [
    { label: words.state, value: words.states[offer.state] },
    { label: words.by, value: `${offer.name}, ${moment(offer.at)}` },
    { label: words.licence, value: words.licences[offer.licence] },
    { label: words.model, value: words.models[terms.model] },
    ...(terms.lumpMinor === null ? [] : [{ label: words.lump, value: money(terms.lumpMinor) }]),
    ...(terms.rateHundredths === null
      ? []
      : [{ label: words.rate, value: formatNumber(terms.rateHundredths / 100, language) }]),
    ...(terms.base === null
      ? []
      : [
          {
            label: words.base,
            value: [words.bases[terms.base], terms.baseNote].filter(Boolean).join(' · '),
          },
        ]),
    ...(terms.minimumMinor === null ? [] : [{ label: words.minimum, value: money(terms.minimumMinor) }]),
    { label: words.territory, value: <SpokenText text={terms.territory} language={terms.language} /> },
    { label: words.years, value: formatNumber(terms.years, language) },
    { label: words.startsOn, value: terms.startsOn && formatDay(terms.startsOn, language) },
    ...(terms.note === ''
      ? []
      : [{ label: words.note, value: <SpokenText text={terms.note} language={terms.language} /> }]),
    {
      label: words.decideBy,
      value: offer.decideBy && (
        <>
          {formatDay(offer.decideBy, language)}
          {offer.isOverdue ? <strong>{` · ${words.overdue}`}</strong> : null}
        </>
      ),
    },
    ...(offer.answeredAt === null
      ? []
      : [
          {
            label: words.answeredBy,
            value: [offer.answeredBy, moment(offer.answeredAt), offer.reason].filter(Boolean).join(', '),
          },
        ]),
  ];
  return (
    <li>
      <h3>{`${offer.sequence}. ${words.offerOf(table.names[offer.side])}`}</h3>
      <FactList facts={facts} />
      {offer.state === 'open' && table.mayDecide ? <AnswerForm offer={offer} table={table} /> : null}
    </li>
  );
}

function AnswerForm({ offer, table }: { offer: LicenceOffer; table: TermsTable }) {
  const words = useWords(termsWords);
  return (
    <form method="post">
      <input type="hidden" name="command" value="answer" />
      <input type="hidden" name="id" value={offer.id} />
      {table.ownSide === offer.side ? (
        <button className="button" type="submit" name="answer" value="withdraw">
          {words.withdraw}
        </button>
      ) : (
        <>
          <TextField name="reason" label={words.reason} mark="optional" maxLength={noteCharactersMax} />
          <p className="row">
            <button className="button primary" type="submit" name="answer" value="accept">
              {words.accept}
            </button>
            <button className="button" type="submit" name="answer" value="decline">
              {words.decline}
            </button>
          </p>
        </>
      )}
    </form>
  );
}
