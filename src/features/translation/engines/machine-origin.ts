import { isLanguage, type Language } from '../../../shared/language.ts';

/** Said of a text that came from the memory as a whole. */
export const memoryAlone = 'memory';

/** What made a machine text. */
export type MachineOrigin = {
  /** Engine and model: `chat qwen3`, `libretranslate`. */
  readonly engine: string;
  /** The language in between, where it did not go straight from one language to the other. */
  readonly pivot: Language | undefined;
};

const written = /^(.*?)(?: via ([a-z]{2}))?$/s;

/** One line for `origin_detail` and `engine`: `libretranslate via en`. */
export function writeMachineOrigin({ engine, pivot }: MachineOrigin): string {
  return pivot === undefined ? engine : `${engine} via ${pivot}`;
}

export function readMachineOrigin(text: string): MachineOrigin {
  const [, engine = '', pivot] = written.exec(text) ?? [];
  return isLanguage(pivot) ? { engine, pivot } : { engine: text, pivot: undefined };
}
