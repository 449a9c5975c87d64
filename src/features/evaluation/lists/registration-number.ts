import { checkRegistrationId, type RegistrationIdKind } from '../../accounts/public.ts';

/** As numbers of any register are compared: letters and digits only, in capitals. */
export function normaliseNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

const checkedKinds: readonly RegistrationIdKind[] = ['uscc', 'ogrn', 'ogrnip', 'inn'];

/** The register a number is of, where its form and check digit fit one; undefined for others. */
export function kindOfNumber(number: string): RegistrationIdKind | undefined {
  return checkedKinds.find((kind) => checkRegistrationId(kind, number).ok);
}
