import { grntiNames } from '../../../../shared/grnti-names.ts';
import type { Language } from '../../../../shared/language.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { equipmentWords } from '../../messages/equipment-words.ts';
import type { EquipmentBrief } from '../contract.ts';

/** The name in the language it is really in. */
export function EquipmentName({ text }: { text: EquipmentBrief['text'] }) {
  return text.language === useLanguage() ? <>{text.name}</> : <span lang={text.language}>{text.name}</span>;
}

/** What is true of the words the reader sees; nothing where they are the original in his language. */
export function EquipmentTextState({ text }: { text: EquipmentBrief['text'] }) {
  const words = useWords(equipmentWords);
  const language = useLanguage();
  if (text.state === 'own' && text.language === language) return null;
  const isUnchecked = text.state === 'machine' || text.state === 'stale';
  return <p className={isUnchecked ? 'text-state machine' : 'text-state'}>{words.textStates[text.state]}</p>;
}

/** Rubrics of GRNTI of the first level, to choose. */
export function rubricChoices(language: Language): { value: string; label: string }[] {
  return Object.entries(grntiNames)
    .filter(([code]) => /^\d\d$/.test(code))
    .map(([code, names]) => ({ value: code, label: `${code} ${names[language]}` }));
}
