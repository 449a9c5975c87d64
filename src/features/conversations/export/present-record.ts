import type { Block, Run } from '../../../platform/documents/document.ts';
import type { Language } from '../../../shared/language.ts';
import { fileWords } from '../messages/file-words.ts';
import { threadWords } from '../messages/thread-words.ts';
import { shownDigest } from '../files/present-files.ts';
import type { AttachmentRow } from '../files/views.ts';
import type { ParticipantView } from '../threads/message-contract.ts';
import { lineTextsShape, type MessageRow, type TextRow } from '../threads/message-views.ts';
import { shownTimes } from './shown-times.ts';

/** Who reads a record, and what he knows of the others. */
export type RecordReader = {
  language: Language;
  zone: string | undefined;
  people: ReadonlyMap<string, ParticipantView>;
};

/** A participant by name where this reader may know it, and by his side. */
export function spokenOf({ name, side }: ParticipantView, language: Language): string {
  const words = threadWords[language];
  const role = words.sides[side] ?? words.unknownSide;
  return name === null ? role : `${name} (${role})`;
}

/** Where a message already is in the reader's language, the other column is the other bank's. */
const otherBank: Record<Language, Language> = { zh: 'ru', ru: 'zh', en: 'ru' };

/** One message: who and when above, the original and a translation side by side, names of its files below. */
export function messageBlocks(
  row: MessageRow,
  texts: readonly TextRow[],
  files: readonly AttachmentRow[],
  reader: RecordReader,
): Block[] {
  const words = fileWords[reader.language].export;
  const author = row.author_id === null ? undefined : reader.people.get(row.author_id);
  const who = author ? spokenOf(author, reader.language) : words.platform;
  const head: Run[] = [
    { text: `${row.sequence}. ${who}`, isBold: true },
    { text: `   ${shownTimes(row.sent_at, reader.zone)}` },
  ];
  const blocks: Block[] = [{ kind: 'note', runs: head }];
  if (row.kind === 'line') blocks.push(lineBlock(row, reader.language));
  else if (row.text !== '') blocks.push(textBlock(row, texts, reader.language));
  if (files.length > 0)
    blocks.push({ kind: 'list', items: files.map((file) => [{ text: `${words.file}: ${file.name}` }]) });
  return blocks;
}

function lineBlock(row: MessageRow, language: Language): Block {
  const texts = lineTextsShape.parse(row.line_texts);
  const other = otherBank[language];
  return {
    kind: 'sideBySide',
    left: [{ text: texts[language], language }],
    right: [{ text: texts[other], language: other }],
  };
}

function textBlock(row: MessageRow, texts: readonly TextRow[], reading: Language): Block {
  const words = fileWords[reading].export;
  const original = row.language as Language;
  const wanted = original === reading ? otherBank[reading] : reading;
  const found = texts.find((text) => text.language === wanted && text.text !== null);
  const right: Run[] = found
    ? [
        { text: `${stateOf(found, wanted, reading)}\n`, language: reading, isQuiet: true },
        { text: found.text ?? '', language: wanted },
      ]
    : [{ text: words.noTranslation, language: reading, isQuiet: true }];
  const label = words.languageNames[original];
  return {
    kind: 'sideBySide',
    left: [
      { text: `${words.original(label)}\n`, language: reading, isQuiet: true },
      { text: row.text, language: original },
    ],
    right,
  };
}

function stateOf({ state, is_partial: isPartial }: TextRow, language: Language, reading: Language): string {
  const words = threadWords[reading];
  const { languageNames } = fileWords[reading].export;
  const parts = [languageNames[language], words.textStates[state], ...(isPartial ? [words.partial] : [])];
  return parts.join(' · ');
}

/** All files of the messages in the record, with what makes them known again. */
export function filesTable(
  files: readonly (AttachmentRow & { sequence: number })[],
  language: Language,
  isOwn: (row: AttachmentRow) => boolean,
): Block[] {
  if (files.length === 0) return [];
  const words = fileWords[language].export;
  const cell = (text: string, more: Partial<Run> = {}): Run[] => [{ text, ...more }];
  return [
    { kind: 'heading', runs: [{ text: words.files }] },
    {
      kind: 'table',
      widths: [1.2, 4, 1.6, 4.4, 2.4],
      head: [words.message, words.file, words.size, words.digest, words.access].map((text) => cell(text)),
      rows: files.map((row) => [
        cell(String(row.sequence)),
        cell(row.name),
        cell(String(row.size_bytes)),
        cell(shownDigest(row, isOwn(row)) ?? words.digestHidden, { isQuiet: true }),
        cell(
          [words[row.kind], ...(row.access_ends_on === null ? [] : [words.until(row.access_ends_on)])].join(
            ', ',
          ),
        ),
      ]),
    },
  ];
}
