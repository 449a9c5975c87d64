import { formatMoment } from '../../../../ui/format.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { useDesk, useDeskWords } from './desk-context.ts';

/** The steps of the version, the newest first: who, when, with which engine, why. */
export function VersionHistory() {
  const { desk } = useDesk();
  const { words, language } = useDeskWords();
  const { timeZone } = useViewer();
  if (desk.history.length === 0) return null;
  return (
    <details className="version-history">
      <summary>{words.history.version}</summary>
      <ol className="past-list">
        {desk.history.map((step, at) => (
          <li key={at}>
            <p className="help">
              {[
                words.history.moved(words.versionStates[step.from], words.versionStates[step.to]),
                step.person?.name ?? step.engine ?? '',
                formatMoment(step.at, language, timeZone),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            {step.reason === '' ? null : (
              <p>
                <bdi>{step.reason}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
