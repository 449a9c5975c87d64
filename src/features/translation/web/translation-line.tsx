import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { memoryAlone, readMachineOrigin } from '../engines/machine-origin.ts';
import { readerWords } from '../messages/reader-words.ts';
import type { TranslationLine } from '../texts/contract.ts';

/** Who or what made the text the reader sees, from which revision, and where to say that it is wrong. */
export function TranslationAbout({
  line,
  revision,
}: {
  line: TranslationLine | undefined;
  revision: number;
}) {
  const words = useWords(readerWords);
  const path = usePath();
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
  const query = new URLSearchParams({ versionId: line.versionId }).toString();
  return (
    <p className="text-state no-print" lang={language}>
      {said.map((part) => (
        <span key={part}>{part} · </span>
      ))}
      <a href={`${path('/translation-errors/new')}?${query}`} rel="nofollow">
        {words.report}
      </a>
    </p>
  );
}
