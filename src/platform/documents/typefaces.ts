import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The typefaces of documents: Noto Sans for Cyrillic and Latin, Noto Sans SC for Chinese (SIL Open Font Licence 1.1). */
export type Face = 'sans' | 'sansBold' | 'han' | 'hanBold';

const files: Record<Face, string> = {
  sans: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  han: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  hanBold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<Face, Promise<Buffer>>();

/** The bytes of a typeface: 0.6 MB, Chinese 10.6 MB. Read when first asked for, then kept. */
export function readTypeface(face: Face): Promise<Buffer> {
  const known = loaded.get(face);
  if (known) return known;
  const reading = readFile(resolve(files[face]));
  loaded.set(face, reading);
  reading.catch(() => loaded.delete(face));
  return reading;
}

/** Those read so far. */
export function loadedTypefaces(): Face[] {
  return [...loaded.keys()];
}
