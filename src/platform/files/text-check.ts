/** Watches the bytes of a file pass and tells at the end whether they are plain UTF-8 text. */
export type TextCheck = { see(chunk: Uint8Array): void; isText(): boolean };

// Control characters other than tab, line feed, form feed and carriage return do not occur in text.
const controlCharacter = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

export function createTextCheck(): TextCheck {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let failed = false;
  const decode = (chunk?: Uint8Array) => {
    try {
      const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      if (controlCharacter.test(text)) failed = true;
    } catch {
      failed = true;
    }
  };
  return {
    see(chunk) {
      if (!failed) decode(chunk);
    },
    isText() {
      if (!failed) decode();
      return !failed;
    },
  };
}
