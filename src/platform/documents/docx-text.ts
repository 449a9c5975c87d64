import type * as DocxModule from 'docx';
import type { IRunOptions, TextRun } from 'docx';
import type { Language } from '../../shared/language.ts';
import type { Run } from './document.ts';
import { languageTags } from './language-tags.ts';

export type Docx = typeof DocxModule;

/** Loaded when the first document is asked for. */
export function loadDocx(): Promise<Docx> {
  return import('docx');
}

/** Typefaces that every office program of both countries has or replaces; a file from Word carries none. */
export const docxFont = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};

const quietColour = '5C6670';

/** What XML cannot hold, and signs without a picture that only mislead; line breaks and joiners stay. */
const unwritable = /[\p{Cc}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

/** Text as XML can hold it. */
export function writable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''));
}

/** Half points of text that says nothing of its size. */
export const plainHalfPoints = 21;

export type DocxTextStyle = { halfPoints: number; isBold?: boolean; colour?: string };

/**
 * The runs as Word's runs; "\n" becomes a line break. Each says its language for both scripts; the typefaces are those
 * of the document, Chinese runs ask for the eastern one also for the signs both scripts have (“ ” … —).
 */
export function textRuns(
  docx: Docx,
  runs: readonly Run[],
  style: DocxTextStyle,
  language: Language,
): TextRun[] {
  return runs.flatMap((run) => {
    const own = run.language ?? language;
    const size = run.isQuiet ? Math.round(style.halfPoints * 0.88) : style.halfPoints;
    const colour = run.isQuiet ? quietColour : style.colour;
    const look: IRunOptions = {
      language: { value: own === 'zh' ? languageTags.en : languageTags[own], eastAsia: languageTags.zh },
      ...(own === 'zh' && { font: { ...docxFont, hint: 'eastAsia' } }),
      ...(size !== plainHalfPoints && { size }),
      ...((run.isBold ?? style.isBold) && { bold: true }),
      ...(colour !== undefined && { color: colour }),
    };
    return writable(run.text)
      .split('\n')
      .map((text, at) => new docx.TextRun({ ...look, text, ...(at === 0 ? {} : { break: 1 }) }));
  });
}
