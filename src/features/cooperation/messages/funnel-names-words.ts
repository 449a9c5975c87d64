import type { Language } from '../../../shared/language.ts';
import { matchScreenWords } from '../../matching/public-text.ts';
import { funnelWords } from './funnel-words.ts';
import { interestNames } from './interest-names.ts';
import { projectWords } from './projects-words.ts';

type Names = Readonly<Record<string, string>>;

/** The word for why something was lost, which differs with what was ended. */
export function nameLossReason(what: string, reason: string, language: Language): string {
  const { declineReasons, failReasons } = interestNames[language];
  const matches: Names = matchScreenWords[language].reasons;
  const names: Names = what === 'dismissed' ? matches : what === 'declined' ? declineReasons : failReasons;
  return names[reason] ?? reason;
}

/** The word for a state of an interest or a project. */
export function nameStayState(kind: 'interest' | 'project', state: string, language: Language): string {
  const names: Names = kind === 'interest' ? interestNames[language].states : projectWords[language].states;
  return names[state] ?? state;
}

/** What the list of the records behind a figure of the losses is called. */
export function lossRowsTitle(
  { what, reason }: { what: keyof (typeof funnelWords)['en']['losses']; reason?: string | undefined },
  language: Language,
): string {
  const words = funnelWords[language];
  const why = reason === undefined ? words.noReason : nameLossReason(what, reason, language);
  return words.lossRowsTitle(words.losses[what], why);
}
