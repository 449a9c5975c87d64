const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const toCyrillic = new Map<string, string>();
const toLatin = new Map<string, string>();
for (let at = 0; at < latinKeys.length; at++) {
  const latin = latinKeys[at] as string;
  const cyrillic = cyrillicKeys[at] as string;
  toCyrillic.set(latin, cyrillic);
  if (/[a-z]/.test(latin)) {
    toCyrillic.set(latin.toUpperCase(), cyrillic.toUpperCase());
    toLatin.set(cyrillic, latin);
    toLatin.set(cyrillic.toUpperCase(), latin.toUpperCase());
  }
}

/**
 * What the same keys would have written with the other keyboard layout switched on (ghbdtn → привет, дфыук → laser);
 * undefined where a character is on no key of the layout, or both alphabets are mixed. Hyphens stay.
 */
export function switchLayout(written: string): string | undefined {
  const keys = /\p{Script=Cyrillic}/u.test(written) ? toLatin : toCyrillic;
  let switched = '';
  for (const character of written) {
    const other = character === '-' ? '-' : keys.get(character);
    if (other === undefined) return undefined;
    switched += other;
  }
  return switched;
}
