import { useLanguage } from '../../../ui/language.ts';
import { nameLossReason, nameStayState } from '../messages/funnel-names-words.ts';

/** The words for a reason, which differ with what was ended. */
export function useReasonName(): (what: string, reason: string) => string {
  const language = useLanguage();
  return (what, reason) => nameLossReason(what, reason, language);
}

export function useStateName(): (kind: 'interest' | 'project', state: string) => string {
  const language = useLanguage();
  return (kind, state) => nameStayState(kind, state, language);
}
