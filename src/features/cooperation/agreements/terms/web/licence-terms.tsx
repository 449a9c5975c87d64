import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Language } from '../../../../../shared/language.ts';
import { load, send } from '../../../../../ui/api-context.ts';
import { languageFrom, usePath, useWords } from '../../../../../ui/language.ts';
import { readMinorUnits } from '../../../../../ui/money-text.ts';
import { readNumber } from '../../../../../shared/number-text.ts';
import { errorsByPath, ProblemSummary } from '../../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../../ui/record-parts.tsx';
import { termsWords } from '../../../messages/terms-words.ts';
import { rightsEndpoints } from '../../../rights/contract.ts';
import { LicenceWordTable } from '../../../rights/web/licence-words.tsx';
import { textOfForm, typedOf } from '../../../web/money-of-form.ts';
import { subjectOfAddress } from '../../web/subject-of-address.ts';
import { termsEndpoints } from '../contract.ts';
import { OfferForm } from './offer-form.tsx';
import { OfferItem } from './offer-item.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const table = await load(context, termsEndpoints.list, subjectOfAddress(request.url));
  const { licenceWords } = await load(context, rightsEndpoints.defaults, {});
  return { table, licenceWords };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const subject = subjectOfAddress(request.url);
  const sent =
    textOfForm(form, 'command') === 'answer'
      ? await send(context, termsEndpoints.answer, {
          id: textOfForm(form, 'id'),
          answer: textOfForm(form, 'answer'),
          reason: textOfForm(form, 'reason'),
        })
      : await send(context, termsEndpoints.offer, { ...subject, ...termsOfForm(form, language) });
  if (!sent.ok) {
    return data({ problem: sent.problem, typed: typedOf(form) }, { status: sent.problem.status });
  }
  return redirect(`/${language}/licence-terms?subject=${subject.subjectKind}&id=${subject.subjectId}`);
}

function termsOfForm(form: FormData, language: Language) {
  const text = (name: string) => textOfForm(form, name);
  const money = (name: string) => (text(name) === '' ? '' : (readMinorUnits(text(name), language) ?? -1));
  const rate = readNumber(text('rateHundredths'), language);
  return {
    licence: text('licence'),
    model: text('model'),
    currency: text('currency'),
    lumpMinor: money('lumpMinor'),
    rateHundredths:
      text('rateHundredths') === '' ? '' : rate === undefined ? -1 : Math.round(Number(rate) * 100),
    base: text('base'),
    baseNote: text('baseNote'),
    minimumMinor: money('minimumMinor'),
    territory: text('territory'),
    years: text('years'),
    startsOn: text('startsOn'),
    note: text('note'),
    decideBy: text('decideBy'),
    language,
  };
}

/** Offers and counter-offers of licence terms, the newest first. */
export default function LicenceTerms() {
  const { table, licenceWords } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(termsWords);
  const path = usePath();
  const { subject } = table;
  const errors = errorsByPath(answer?.problem);
  return (
    <>
      <title>{`${words.title} · ${subject.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/${subject.subjectKind}s/${subject.subjectId}`)}>{subject.number}</a>{' '}
        <SpokenText text={subject.title} language={subject.titleLanguage} />
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <ProblemSummary
        problem={answer?.problem}
        labels={{
          lumpMinor: words.lump,
          rateHundredths: words.rate,
          base: words.base,
          minimumMinor: words.minimum,
          territory: words.territory,
          years: words.years,
          startsOn: words.startsOn,
          decideBy: words.decideBy,
          licence: words.licence,
          model: words.model,
        }}
      />
      <section aria-labelledby="offers">
        <h2 id="offers">{words.history}</h2>
        {table.offers.length === 0 ? <p>{words.none}</p> : null}
        <ol className="record-list">
          {table.offers.map((offer) => (
            <OfferItem key={offer.id} offer={offer} table={table} />
          ))}
        </ol>
      </section>
      {table.mayDecide ? <OfferForm table={table} errors={errors} typed={answer?.typed} /> : null}
      <LicenceWordTable licences={licenceWords} />
    </>
  );
}
