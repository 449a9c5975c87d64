import { usePath, useWords } from '../../../ui/language.ts';
import { importKindWords } from '../messages/import-kinds-words.ts';

/** To the page where records of a kind are taken from a table. Shown to those who may. */
export function ImportLink({ kind }: { kind: 'facilities' | 'people' | 'residents' | 'equipment' }) {
  const words = useWords(importKindWords);
  const path = usePath();
  return <a href={path(`/imports/new?kind=${kind}`)}>{words.importFromTable}</a>;
}
