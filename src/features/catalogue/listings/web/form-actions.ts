import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { pickText, type Language } from '../../../../shared/language.ts';
import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import { languageFrom } from '../../../../ui/language.ts';
import { personEndpoints } from '../../../accounts/people/contract.ts';
import { findTerms } from '../../../translation/termbase/contract.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { ListingKind } from '../vocabulary.ts';
import { draftOfForm, type FormProblem } from './draft-of-form.ts';
import { formOfDraft, type DraftParts } from './form-of-draft.ts';
import type { FormSpec } from './form-spec.ts';
import { closeUpRows, firstValue, valuesOfForm, type FormValues } from './form-values.ts';
import { kindPaths, type KindEndpoints, type ListingView } from './listing-kind.ts';
import { rowsControl } from './row-counts.ts';

export type FormKind = { kind: ListingKind; spec: FormSpec; endpoints: KindEndpoints };

/** What the form gets back when it was not accepted, or when only a row was added. */
export type FormAnswer = {
  values: FormValues;
  problem?: Problem;
  /** The revision to save over, with what stands in it, when somebody else saved meanwhile. */
  conflict?: { revision: number; saved: FormValues; typed: FormValues };
};

/** A new form begins with what is known: the author, his only organisation, a year of validity. */
export async function loadNewForm({ context, params }: LoaderFunctionArgs) {
  const author = await loadAuthor(context, languageFrom(params));
  const [organisation, ...others] = author.organisations;
  const inOneYear = new Date();
  inOneYear.setUTCFullYear(inOneYear.getUTCFullYear() + 1);
  const loaded: FormValues = {
    'stewardship.contactPersonId': [author.personId],
    'stewardship.validUntil': [inOneYear.toISOString().slice(0, 10)],
    ...(organisation && others.length === 0
      ? { 'stewardship.ownerOrganisationId': [organisation.value] }
      : {}),
  };
  return { ...author, loaded, keywordWords: [] as string[] };
}

/** The draft as form values, who may own it, what is missing, and terms of its text as keywords. */
export async function loadEditForm({ context, params, request }: LoaderFunctionArgs, form: FormKind) {
  const language = languageFrom(params);
  const listing: ListingView = await load(context, form.endpoints.get, { id: params.id ?? '' });
  if (listing.steward === null) throw data(null, { status: 403 });
  const { id, sourceLanguage } = listing;
  const [author, checked, files, keywordWords] = await Promise.all([
    loadAuthor(context, language),
    send(context, form.endpoints.check, { id }),
    send(context, form.endpoints.attachments, { id }),
    findKeywords(context, listing.texts[sourceLanguage] ?? {}, sourceLanguage),
  ]);
  const query = new URL(request.url).searchParams;
  return {
    ...author,
    keywordWords,
    listing,
    attachments: files.ok ? files.output.items : [],
    values: valuesOfListing(listing, form.spec, language),
    progress: checked.ok ? { filled: checked.output.filled, needed: checked.output.needed } : null,
    gaps: checked.ok && query.has('checked') ? checked.output.gaps : null,
    wasSaved: query.has('saved'),
  };
}

async function loadAuthor(context: PageContext, language: Language) {
  const [me, brokers] = await Promise.all([
    load(context, personEndpoints.me, {}),
    load(context, personEndpoints.brokers, {}),
  ]);
  const organisations = me.memberships.map(({ organisation }) => ({
    value: organisation.id,
    label: pickText(organisation.names, language)?.text ?? organisation.id,
  }));
  return { personId: me.id, organisations, brokers: brokers.items };
}

function valuesOfListing(listing: ListingView, spec: FormSpec, language: Language): FormValues {
  const { sourceLanguage, facts, texts, declaration, steward, visibility, validUntil } = listing;
  const stewardship = {
    ownerOrganisationId: steward?.ownerOrganisationId ?? null,
    contactPersonId: steward?.contactPersonId ?? null,
    brokerId: steward?.brokerId ?? null,
    visibility,
    validUntil,
  };
  return formOfDraft(
    { sourceLanguage, stewardship, facts, text: texts[sourceLanguage], declaration },
    spec,
    language,
  );
}

const keywordsMax = 60;

async function findKeywords(context: PageContext, text: object, language: Language): Promise<string[]> {
  const whole = Object.values(text).filter((part) => typeof part === 'string');
  const found = await send(context, findTerms, { text: whole.join('\n').slice(0, 20_000), language });
  if (!found.ok) return [];
  const words = found.output.concepts.flatMap((concept) => concept.words[language].slice(0, 1));
  return [...new Set(words)].slice(0, keywordsMax);
}

/** A posted form: adds a row, saves, checks or submits; whatever is refused keeps everything typed. */
export async function answerForm({ request, context, params }: ActionFunctionArgs, form: FormKind) {
  const language = languageFrom(params);
  const values = closeUpRows(valuesOfForm(await request.formData()), form.spec);
  const intent = firstValue(values, 'intent');
  if (intent.startsWith('row:')) {
    const control = rowsControl(intent.slice('row:'.length));
    const rows = Number(firstValue(values, control)) || 0;
    return data<FormAnswer>({ values: { ...values, [control]: [String(rows + 3)] } });
  }
  const { draft, problems } = draftOfForm(values, form.spec, language);
  if (problems.length > 0) return refuse(values, unreadable(problems, language));
  const own = `/${language}${kindPaths[form.kind]}`;
  const saved = await saveDraft(context, form, params.id, draft, values);
  if (!saved.ok) {
    if (saved.problem.status !== 409 || params.id === undefined) return refuse(values, saved.problem);
    const listing: ListingView = await load(context, form.endpoints.get, { id: params.id });
    const typed = formOfDraft(draft as unknown as DraftParts, form.spec, language);
    const conflict = {
      revision: listing.revision,
      saved: valuesOfListing(listing, form.spec, language),
      typed,
    };
    return data<FormAnswer>({ values, problem: saved.problem, conflict }, { status: 409 });
  }
  const { id, revision } = saved.output;
  if (intent === 'check') return redirect(`${own}/${id}/edit?checked=1#problems`);
  if (intent !== 'submit') return redirect(`${own}/${id}/edit?saved=1`);
  const step = await send(context, form.endpoints.step, { id, step: 'submit' });
  if (step.ok) return redirect(`${own}/${id}#steps`);
  if (params.id === undefined) return redirect(`${own}/${id}/edit?checked=1#problems`);
  return refuse({ ...values, revision: [String(revision)] }, step.problem);
}

function saveDraft(
  context: PageContext,
  { endpoints }: FormKind,
  id: string | undefined,
  draft: object,
  values: FormValues,
) {
  if (id === undefined) return send(context, endpoints.create, draft);
  return send(context, endpoints.save, { ...draft, id, revision: Number(firstValue(values, 'revision')) });
}

function refuse(values: FormValues, problem: Problem) {
  return data<FormAnswer>({ values, problem }, { status: problem.status });
}

function unreadable(problems: readonly FormProblem[], language: Language): Problem {
  const words = screenWords[language].form;
  return {
    type: 'about:blank',
    title: words.unreadable,
    status: 422,
    code: 'catalogue.form.unreadable',
    requestId: '',
    fields: problems.map(({ path, code }) => ({
      path,
      code: `catalogue.form.${code}`,
      message: words[code],
    })),
  };
}
