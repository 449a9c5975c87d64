import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, 43 characters fit for addresses and cookies. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of a secret: SHA-256 in hex. Enough for 256 random bits, which nobody can guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function looksLikeSecretToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
