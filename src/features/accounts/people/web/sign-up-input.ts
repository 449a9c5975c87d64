import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { Language } from '../../../../shared/language.ts';
import { displayName } from '../../names/display-name.ts';
import type { PersonName, Script } from '../../names/person-name.ts';
import { nameScripts } from '../../web/name-form-input.ts';
import type { personEndpoints } from '../contract.ts';

type Proposals = OutputOf<typeof personEndpoints.proposeNames>;
export type NameStart = { name: PersonName; proposed: Script[]; others: Partial<Record<Script, string>> };

/** The best proposal in each script to begin the form with; the rest in one line per script. */
export function startFromProposals(found: Proposals): NameStart {
  const start: NameStart = { name: { tradition: found.tradition }, proposed: [], others: {} };
  if (found.typedIn) start.name.typedIn = found.typedIn;
  const [han] = found.han;
  const [cyrillic] = found.cyrillic;
  const [latin] = found.latin;
  if (han) start.name.han = withoutGaps(han.value);
  if (cyrillic) start.name.cyrillic = withoutGaps(cyrillic.value);
  if (latin) start.name.latin = latin.value;
  const languages = { han: 'zh', cyrillic: 'ru', latin: 'en' } as const;
  for (const script of nameScripts) {
    const [best, ...rest] = found[script];
    if (best?.origin === 'proposed') start.proposed.push(script);
    const others = rest.map(({ value }) =>
      displayName({ tradition: found.tradition, [script]: value }, languages[script]),
    );
    if (others.length > 0) start.others[script] = others.join(', ');
  }
  return start;
}

function withoutGaps<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
}

export type SignUpValues = {
  email: string;
  language: Language;
  timeZone: string;
  listedPublicly: boolean;
  consent: boolean;
};
