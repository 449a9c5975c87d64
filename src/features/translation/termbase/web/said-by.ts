import { useWords } from '../../../../ui/language.ts';
import { accountsWords } from '../../../accounts/messages/accounts-words.ts';
import { termbaseWords } from '../../messages/termbase-words.ts';
import type { Sayer } from '../proposal-contract.ts';

/** How somebody is named to this reader: you, name and role, or the role alone. */
export function useSaidBy(): (sayer: Sayer) => string {
  const words = useWords(termbaseWords);
  const { roles } = useWords(accountsWords);
  return ({ role, name, isReader }) => {
    if (isReader) return words.you;
    const said = role === 'platform' ? words.platform : roles[role];
    return name === null ? said : words.person(name, said);
  };
}
