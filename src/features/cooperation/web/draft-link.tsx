import { usePath, useWords } from '../../../ui/language.ts';
import { bookingWords } from '../messages/booking-words.ts';

/** Beside the words of equipment in one language: the way to a machine draft. */
export function DraftLink({ equipmentId, language }: { equipmentId: string; language: string }) {
  const words = useWords(bookingWords);
  const path = usePath();
  return (
    <p>
      <a href={path(`/equipment/${equipmentId}/texts/${language}/draft`)}>{words.draft}</a>{' '}
      <span className="help">{words.draftHelp}</span>
    </p>
  );
}
