import { useParams } from 'react-router';
import { DraftLink } from '../../features/cooperation/web/draft-link.tsx';

/** The way to a machine draft of the words of equipment. */
export default function BesideEquipmentText() {
  const { id = '', textLanguage = '' } = useParams();
  return <DraftLink equipmentId={id} language={textLanguage} />;
}
