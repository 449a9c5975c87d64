import { fieldFaults, type FieldError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding } from '../../accounts/public.ts';
import { checkAnonymity } from '../../catalogue/public.ts';

type Told = { who: string; unclear: string; offer: string; endUse: string };

/**
 * Refuses words that give away what is told after the introduction only: contacts of anybody, and the name of an
 * organisation that wishes to stay anonymous. Errors: `cooperation.interest.holdsContacts`, `.namesOwn`.
 */
export async function refuseTelling(
  ctx: Ctx,
  words: Told | { reasonText: string },
  anonymousOrganisationId: string | null,
): Promise<void> {
  const names =
    anonymousOrganisationId === null
      ? []
      : ((await namesForFinding(ctx, [anonymousOrganisationId])).get(anonymousOrganisationId) ?? []);
  const paths = ['who', 'unclear', 'offer', 'endUse', 'reasonText'] as const;
  const told = words as Partial<Record<(typeof paths)[number], string>>;
  const fields = paths.flatMap((path): FieldError[] => {
    const code = faultOf(told[path] ?? '', names);
    return code ? [{ path, code }] : [];
  });
  if (fields.length > 0) throw fieldFaults(fields);
}

function faultOf(text: string, names: readonly string[]): string | undefined {
  if (text === '') return undefined;
  const today = '';
  const found = checkAnonymity([text], {
    sourceLanguage: 'en',
    ownerCountry: null,
    ownerNames: names,
    today,
  });
  if (!found) return undefined;
  const isName = found.code === 'catalogue.gap.anonymousNamesOwner';
  return isName ? 'cooperation.interest.namesOwn' : 'cooperation.interest.holdsContacts';
}
