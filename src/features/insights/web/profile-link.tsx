import { usePath, useWords } from '../../../ui/language.ts';
import { strengthsWords } from '../messages/strengths-words.ts';

/** From the page of an organisation to what is known of it. */
export function ProfileLink({ organisationId }: { organisationId: string }) {
  const words = useWords(strengthsWords);
  const path = usePath();
  return (
    <p>
      <a href={path(`/insights/strengths/${organisationId}`)}>{words.profileLink}</a>
    </p>
  );
}
