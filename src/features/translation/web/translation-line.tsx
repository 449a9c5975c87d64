import { useLanguage, useWords } from '../../../ui/language.ts';
import { memoryAlone, readMachineOrigin } from '../engines/machine-origin.ts';
import { readerWords } from '../messages/reader-words.ts';
import type { TranslationLine } from '../texts/contract.ts';
import { ReportErrorLink } from './report-error.tsx';

/** Who or what made the text the reader sees, from which revision, and where to say that it is wrong. */
export function TranslationAbout({
  line,
  revision,
}: {
  line: TranslationLine | undefined;
  revision: number;
}) {
  const words = useWords(readerWords);
  const language = useLanguage();
  if (line === undefined || line.ofRevision === null) return null;
  const machine = line.engine === null ? undefined : readMachineOrigin(line.engine);
  const said = [
    machine === undefined
      ? null
      : machine.engine === memoryAlone
        ? words.fromMemory
        : words.engine(machine.engine),
    machine?.pivot === undefined ? null : words.byEnglish,
    line.translator === null ? null : words.translator(line.translator),
    line.reviser === null ? null : words.reviser(line.reviser),
    line.ofRevision === revision ? null : words.ofRevision(line.ofRevision),
  ].filter((part) => part !== null);
  return (
    <p className="text-state no-print" lang={language}>
      {said.map((part) => (
        <span key={part}>{part} · </span>
      ))}
      <ReportErrorLink versionId={line.versionId} />
    </p>
  );
}
