import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { putSourceText, translatedFields } from '../../translation/public.ts';
import type { ProjectForParty } from '../projects/project-for-party.ts';
import type { Spoken } from './contract.ts';
import type { LandingFacts } from './store.ts';
import type { StoredLanding } from './views.ts';

const textFields = ['place', 'built', 'product', 'evidence'] as const;
type TextField = (typeof textFields)[number];

const refOf = (projectId: string) => ({ room: 'cooperation', kind: 'landing', id: projectId });

/** Tells the words of a landing record to the room of translations; while the project is not public they are restricted. */
export async function tellTexts(
  ctx: Ctx,
  project: ProjectForParty,
  landing: Pick<LandingFacts, TextField> & { revision: number; language: Language },
  isPublic: boolean,
): Promise<void> {
  const parties = project.parties.map(({ organisationId }) => organisationId);
  const briefs = await organisationsByIds(ctx, parties);
  await putSourceText(ctx, {
    ref: refOf(project.id),
    number: project.number,
    sourceLanguage: landing.language,
    revision: landing.revision,
    title: project.title.text,
    fields: textFields.map((path) => ({ path, text: landing[path] })).filter(({ text }) => text !== ''),
    domain: null,
    ownerOrganisationId: project.parties.find(({ isLead }) => isLead)?.organisationId ?? null,
    authorId: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    stage: 'open',
    isRestricted: !isPublic,
    isDemo: parties.every((id) => briefs.get(id)?.isDemo === true),
  });
}

/** The words of a landing record for a reader of ctx.language, each with the state of what he reads. */
export async function spokenTexts(
  ctx: Ctx,
  projectId: string,
  landing: StoredLanding,
): Promise<Record<TextField, Spoken>> {
  const isOwn = landing.language === ctx.language;
  const translated = isOwn ? undefined : await translatedFields(ctx, refOf(projectId), ctx.language);
  const said = (field: TextField): Spoken => {
    const original = { text: landing[field], language: landing.language };
    const text = translated?.fields.get(field);
    if (isOwn || original.text === '') return { ...original, state: 'original', original };
    if (!translated || text === undefined) return { ...original, state: 'none', original };
    return { text, language: ctx.language, state: stateOf(translated), original };
  };
  return { place: said('place'), built: said('built'), product: said('product'), evidence: said('evidence') };
}

function stateOf({ state, origin }: { state: string; origin: string }): Spoken['state'] {
  if (state === 'stale') return 'stale';
  if (origin === 'machine') return 'machine';
  return state === 'verified' ? 'verified' : 'human';
}

/** A short text nobody translates: shown as it was written. */
export function asWritten(text: string, language: Language): Spoken {
  return { text, language, state: 'original', original: { text, language } };
}
