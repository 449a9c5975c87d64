import { useLanguage, useWords } from '../../../../ui/language.ts';
import { Missing } from '../../../../ui/record-parts.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { mergingWords } from '../../messages/merging-words.ts';
import { PlaceLine } from '../../web/place-line.tsx';
import type { Side } from '../contract.ts';
import type { MergeField } from '../fields.ts';

/** What a side says in a field, as it would be taken over. */
export function SideValue({ side, field }: { side: Side; field: MergeField }) {
  const words = useWords(mergingWords);
  const room = useWords(accountsWords);
  const reader = useLanguage();
  const [part, key = ''] = field.split('.');
  switch (part) {
    case 'kind':
      return room.organisationKinds[side.kind];
    case 'place':
      return side.country === null && side.city === null ? <Missing /> : <PlaceLine {...side} />;
    case 'website':
      return side.website === null ? <Missing /> : <span dir="ltr">{side.website}</span>;
    case 'contacts':
      return side.contacts.length === 0 ? <Missing /> : side.contacts.map(({ value }) => value).join(' · ');
    case 'foundersForeign':
      return side.foundersForeign === null ? <Missing /> : side.foundersForeign ? words.yes : words.no;
    case 'registrationIds': {
      const number = (side.registrationIds as Record<string, unknown>)[key];
      return typeof number === 'string' ? <code>{number}</code> : <Missing />;
    }
    default: {
      const texts = part === 'names' ? side.names : side.profile;
      const text = texts[key as 'zh' | 'ru' | 'en'];
      return text ? <span lang={key === reader ? undefined : key}>{text}</span> : <Missing />;
    }
  }
}
