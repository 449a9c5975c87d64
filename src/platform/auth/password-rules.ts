export const passwordLengthMin = 10;
export const passwordLengthMax = 200;

export type PasswordFault = 'tooShort' | 'tooLong' | 'isEmail' | 'tooCommon';

/** The commonest passwords of ten characters and more, in the keyboards of the three languages. */
const commonPasswords = new Set(
  `1234567890 12345678910 123456789a a123456789 qwertyuiop q1w2e3r4t5 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc
  qwerty12345 qwerty123456 password12 password123 password1234 passw0rd123 p@ssw0rd123 iloveyou123 0987654321
  1111111111 0000000000 1122334455 123123123123 qazwsxedcrfv zaq12wsxcde3 asdfghjkl123 administrator admin12345
  admin123456 welcome123 welcome1234 letmein123 changeme123 abcdefghij abc1234567 abcd123456 woaini1314
  woaini1314520 5201314520 1314520520 aa123456789 qq123456789 йцукенгшщз йцукен12345 пароль12345 пароль123456
  любовь12345 наташа12345 spartak1922 123qweasdzxc qweasdzxc123 dragon12345 monkey12345 football123`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Why a new password is refused, or undefined when it may be used. Length counts characters, any script and
 * spaces are welcome; no rule about kinds of characters.
 */
export function findPasswordFault(password: string, email: string): PasswordFault | undefined {
  const text = password.normalize('NFC');
  const length = Array.from(text).length;
  if (length < passwordLengthMin) return 'tooShort';
  if (length > passwordLengthMax) return 'tooLong';
  const plain = text.trim().toLowerCase();
  const mail = email.trim().toLowerCase();
  if (mail !== '' && (plain === mail || plain === mail.split('@')[0])) return 'isEmail';
  if (commonPasswords.has(plain) || new Set(plain).size === 1) return 'tooCommon';
  return undefined;
}
