import type { Language } from '../../../shared/language.ts';
import { matchScreenWords } from '../../matching/public-text.ts';
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
