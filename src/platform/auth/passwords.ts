import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane (OWASP's first choice); part of every stored hash. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let dummyHash: Promise<string> | undefined;

/** The hash to store for a password; the same characters typed on different systems give the same hash (NFC). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/**
 * Whether the password fits the stored hash. With `null` (no such account) it does the same work and says no,
 * so that the time of the answer tells nothing.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hashPassword('nobody has this password');
  const fits = await verify(storedHash ?? (await dummyHash), password.normalize('NFC'));
  return storedHash !== null && fits;
}
