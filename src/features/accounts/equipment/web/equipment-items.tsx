import { usePath, useLanguage, useWords } from '../../../../ui/language.ts';
import { DemoTag } from '../../../../ui/record-parts.tsx';
import { grntiName, placeName } from '../../../../shared/vocabulary-names.ts';
import { equipmentWords } from '../../messages/equipment-words.ts';
import { ShownName } from '../../web/shown-name.tsx';
import type { EquipmentBrief } from '../contract.ts';
import { EquipmentName, EquipmentTextState } from './equipment-names.tsx';

export function EquipmentItems({ items }: { items: readonly EquipmentBrief[] }) {
  const words = useWords(equipmentWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <ul className="record-list">
      {items.map((one) => (
        <li key={one.id}>
          <h2>
            <a href={path(`/equipment/${one.id}`)}>
              <EquipmentName text={one.text} />
            </a>
          </h2>
          <EquipmentTextState text={one.text} />
          <ul className="facts-line">
            <li>{words.kinds[one.kind]}</li>
            <li>{grntiName(one.field, language)}</li>
            {one.region ? <li>{placeName(one.region, language)}</li> : null}
            {one.organisation ? (
              <li>
                <ShownName names={one.organisation.names} />
              </li>
            ) : null}
            <li>{words.priceKinds[one.priceKind]}</li>
            {one.state === 'open' ? null : <li>{words.states[one.state]}</li>}
            {one.organisation?.isDemo ? (
              <li>
                <DemoTag />
              </li>
            ) : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}
