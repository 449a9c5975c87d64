import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatDay, formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { planWords } from '../../messages/plans-words.ts';
import type { planEndpoints } from '../contract.ts';

/** Every state an item had, the newest first, with the bank that brought it there. */
export function ItemVersions({
  versions,
}: {
  versions: OutputOf<typeof planEndpoints.itemVersions>['versions'];
}) {
  const words = useWords(planWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section>
      <h2>{words.versionsTitle}</h2>
      <ul className="record-list">
        {versions.map((version) => (
          <li key={version.revision}>
            <h3>
              {words.version(version.revision)}
              {version.bank
                ? ` · ${words.changedBy(
                    words.banks[version.bank],
                    formatMoment(version.changedAt, language, timeZone),
                  )}`
                : null}
            </h3>
            <p>
              <SpokenText text={version.title} language={version.language} />
            </p>
            <ul className="facts-line">
              <li>
                {words.dueOn} {formatDay(version.dueOn, language)}
              </li>
              <li>{words.itemStatuses[version.status]}</li>
              {version.doneOn ? (
                <li>
                  {words.doneOn} {formatDay(version.doneOn, language)}
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
