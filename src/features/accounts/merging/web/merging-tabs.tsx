import { usePath, useWords } from '../../../../ui/language.ts';
import { mergingWords } from '../../messages/merging-words.ts';

/** The three lists of whoever looks after duplicates. */
export function MergingTabs({ at }: { at: 'duplicates' | 'merges' | 'differences' }) {
  const words = useWords(mergingWords);
  const path = usePath();
  const tabs = [
    { name: 'duplicates', label: words.duplicatesTab, to: '/partners/duplicates' },
    { name: 'merges', label: words.mergesTab, to: '/partners/merges' },
    { name: 'differences', label: words.differencesTab, to: '/partners/differences' },
  ];
  return (
    <ul className="facts-line no-print">
      {tabs.map(({ name, label, to }) => (
        <li key={name}>
          <a href={path(to)} aria-current={name === at ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
