import type { Language } from '../../shared/language.ts';

/**
 * A piece of text in one voice. The language chooses hyphenless line breaking, the `lang` of the text in the file and,
 * where letters alone do not say it, the typeface; without it the document's language holds.
 */
export type Run = {
  text: string;
  language?: Language;
  isBold?: boolean;
  /** smaller and grey: asides, states, hashes */ isQuiet?: boolean;
};

/** Widths of a table are shares of the page's width (any unit; only their proportion counts). */
export type Block =
  | { kind: 'title' | 'heading' | 'paragraph' | 'note'; runs: Run[]; align?: 'left' | 'center' }
  | {
      kind: 'sideBySide';
      left: Run[];
      right: Run[];
      number?: string;
      /** a short word above the pair, such as "stale" */ mark?: string;
    }
  | { kind: 'table'; head: Run[][]; rows: Run[][][]; widths?: number[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'signatures'; parties: { name: Run[]; lines: Run[][] }[] }
  | { kind: 'pageBreak' };

/**
 * What a document says, without how it is drawn: `writePdf` and `writeDocx` make files of it. Text is plain; "\n" breaks a
 * line. The same model gives the same bytes: the only moment in the file is `madeAt`.
 */
export type DocumentModel = {
  title: string;
  language: Language;
  header?: Run[];
  /** beside the page number, which every page carries */
  footer?: Run[];
  /** across every page, pale */
  watermark?: string;
  blocks: Block[];
  madeAt: Date;
};
