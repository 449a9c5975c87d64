import { usePath, useWords } from '../../../../ui/language.ts';
import { expertWords } from '../../messages/expert-words.ts';

/** From an organisation to its experts. */
export function ExpertsLink({ organisationId }: { organisationId: string }) {
  const words = useWords(expertWords);
  const path = usePath();
  return (
    <p className="no-print">
      <a href={path(`/partners/experts?organisationId=${organisationId}`)}>{words.ofOrganisation}</a>
    </p>
  );
}
