import { newId } from '../../shared/ids.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { buildPerson } from '../accounts/testing.ts';
import { openTermbase } from './termbase/live-termbase.ts';
import { takeVersionStep } from './texts/move-version.ts';
import { putSourceText } from './texts/put-source.ts';
import { saveTarget } from './texts/save-target.ts';
import type { SourceText } from './texts/source-text.ts';
import { openTargetStates } from './texts/version.ts';
import { segmentsOf, versionIdOf } from './texts/views.ts';

/** A Russian offer as the catalogue would tell it. */
export function buildSource(overrides: Partial<SourceText> = {}): SourceText {
  return {
    ref: { room: 'catalogue', kind: 'offer', id: newId() },
    number: 'TO-2026-000001',
    sourceLanguage: 'ru',
    revision: 1,
    title: 'Лазерная сварка сталей',
    fields: [
      { path: 'title', text: 'Лазерная сварка сталей' },
      { path: 'description', text: 'Сварка идёт без присадки. Шов выдерживает 40 МПа.\nПотерь нет.' },
    ],
    domain: null,
    ownerOrganisationId: null,
    authorId: null,
    stage: 'open',
    isRestricted: false,
    isDemo: false,
    ...overrides,
  };
}

/** Tells a source and gives the ids of its version in a language. */
export async function putBuiltSource(
  ctx: Ctx,
  overrides: Partial<SourceText> = {},
  language: 'zh' | 'ru' | 'en' = 'zh',
): Promise<{ source: SourceText; versionId: string }> {
  const source = buildSource(overrides);
  await putSourceText(ctx, source);
  const versionId = await versionIdOf(ctx, source.ref, language);
  if (versionId === undefined) throw new Error(`no version in ${language}`);
  return { source, versionId };
}

/** Two people translate a version from its present state to verified; `write` gives the text of an open segment. */
export async function translateByPeople(
  system: Ctx,
  versionId: string,
  write: (source: string) => string,
  until: 'human' | 'verified' = 'verified',
): Promise<{ translatorId: string; reviserId: string }> {
  const termbase = await openTermbase(system);
  const translator = await buildPerson(system, { roles: ['translator'] });
  const reviser = await buildPerson(system, { roles: ['translator'] });
  await takeVersionStep(system, termbase, versionId, { step: 'assign', translatorId: translator.personId });
  for (const segment of await segmentsOf(system, versionId)) {
    if (!openTargetStates.includes(segment.state)) continue;
    await saveTarget(translator.ctx, termbase, {
      versionId,
      segmentId: segment.id,
      target: write(segment.source),
      ofRevision: segment.revision,
      isConfirmed: true,
      overrides: checkCodes.map((check) => ({ check, reason: 'Written for a test.' })),
    });
  }
  await takeVersionStep(translator.ctx, termbase, versionId, { step: 'deliver' });
  if (until === 'verified') await takeVersionStep(reviser.ctx, termbase, versionId, { step: 'verify' });
  return { translatorId: translator.personId, reviserId: reviser.personId };
}

const checkCodes = [
  'number',
  'unit',
  'range',
  'tolerance',
  'sign',
  'date',
  'currency',
  'formula',
  'grade',
  'standard',
  'modelName',
  'link',
  'negation',
  'forbiddenTerm',
  'termNotUsed',
  'untranslated',
  'wrongScript',
  'length',
  'punctuation',
];
