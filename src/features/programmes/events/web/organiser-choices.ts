import { pickText, type Language } from '../../../../shared/language.ts';
import { load, send, type PageContext } from '../../../../ui/api-context.ts';
import type { Choice } from '../../../../ui/fields.tsx';
import { organisationEndpoints, type OrganisationBrief } from '../../../accounts/organisations/contract.ts';
import { organiserRowsOf, type Typed } from './typed-event.ts';

/** For each row of organisers: the organisations of the directory to choose from. */
export type OrganiserChoices = Readonly<Record<number, readonly Choice[]>>;

const choicesAtOnce = 12;

/**
 * What stands to be chosen beside the names that were typed: those already chosen, and where somebody asked to look, what
 * the directory has under the name.
 */
export async function organiserChoices(
  context: PageContext,
  typed: Typed,
  language: Language,
): Promise<OrganiserChoices> {
  const isAsked = typed['find'] !== undefined;
  const rows = Array.from({ length: organiserRowsOf(typed) }, async (_, at) => {
    const chosen = typed[`organisers.${at}.organisationId`] ?? '';
    const name = (typed[`organisers.${at}.name`] ?? '').trim();
    const found: OrganisationBrief[] = [];
    if (chosen !== '') {
      const sent = await send(context, organisationEndpoints.get, { id: chosen });
      if (sent.ok) found.push(sent.output);
    }
    if (isAsked && name !== '') {
      const q = name.slice(0, 200);
      const { items } = await load(context, organisationEndpoints.list, { q, pageSize: choicesAtOnce });
      found.push(...items.filter(({ id }) => found.every((one) => one.id !== id)));
    }
    return found.map((one) => choiceOf(one, language));
  });
  return Object.fromEntries((await Promise.all(rows)).map((choices, at) => [at, choices]));
}

function choiceOf({ id, names, city }: OrganisationBrief, language: Language): Choice {
  const known = Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
  const picked = pickText(known, language) ?? { text: id, language };
  return {
    value: id,
    label: city === null ? picked.text : `${picked.text} (${city})`,
    lang: picked.language,
  };
}
