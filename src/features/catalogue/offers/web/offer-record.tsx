import {
  Outlet,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { languageFrom, useLanguage } from '../../../../ui/language.ts';
import type { FilesAnswer } from '../../listings/web/answer-files.ts';
import { ListingFiles } from '../../listings/web/listing-files.tsx';
import { RecordHead } from '../../listings/web/record-head.tsx';
import { shownLanguage } from '../../listings/web/listing-kind.ts';
import { answerStep, loadAround } from '../../listings/web/load-record.ts';
import { AboutRecord } from '../../listings/web/record-sections.tsx';
import { StewardPanel, type StepAnswer } from '../../listings/web/steward-panel.tsx';
import { offers } from '../contract.ts';
import { OfferFacts } from './offer-facts.tsx';
import { OfferTexts } from './offer-texts.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const reader = languageFrom(params);
  const listing = await load(context, offers.get, { id: params.id ?? '' });
  const text = listing.texts[shownLanguage(listing, reader)];
  const texts = {
    title: text?.title ?? '',
    summary: text?.summary ?? '',
    description: text?.description ?? '',
  };
  const around = await loadAround(context, offers, listing, texts);
  return { listing, ...around, withOriginal: new URL(request.url).searchParams.get('original') === '1' };
}

export function action(args: ActionFunctionArgs) {
  return answerStep(args, 'offer', offers);
}

export default function OfferRecord() {
  const { listing, marks, history, attachments, withOriginal } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>() as StepAnswer | { files: FilesAnswer };
  const answer = told && 'files' in told ? undefined : told;
  const files = told && 'files' in told ? told.files : undefined;
  const shown = shownLanguage(listing, useLanguage());
  const original = shown === listing.sourceLanguage || !withOriginal ? undefined : listing.sourceLanguage;
  return (
    <article className="record">
      <RecordHead listing={listing} marks={marks} withOriginal={original !== undefined} />
      <StewardPanel listing={listing} history={history} answer={answer} />
      {/* The place for what rooms above say beside a record. */}
      <Outlet />
      <OfferTexts listing={listing} shown={shown} marks={marks} original={original} />
      <OfferFacts listing={listing} shown={shown} original={original} />
      <ListingFiles listing={listing} attachments={attachments} answer={files} />
      <AboutRecord listing={listing} />
    </article>
  );
}
