import type { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { countAttempt, networkOf } from '../../../platform/auth/limit-attempts.ts';
import { spendOneTimeToken, readOneTimeToken } from '../../../platform/auth/one-time-tokens.ts';
import {
  findPasswordFault,
  passwordLengthMax,
  passwordLengthMin,
} from '../../../platform/auth/password-rules.ts';
import { hashPassword, verifyPassword } from '../../../platform/auth/passwords.ts';
import { closeSessionsOf } from '../../../platform/auth/sessions.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { AppError, fieldFault, fieldFaults } from '../../../shared/app-error.ts';
import { personIdOf } from '../access.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { recordPersonAct } from '../record-change.ts';
import type { personEndpoints } from './contract.ts';
import { setPasswordHash } from './store.ts';
import { findCredentials, findCredentialsById } from './views.ts';

export const passwordResetPurpose = 'accounts.passwordReset';
const resetMinutes = 60;

/** Refuses a new password that breaks the rules, as a fault of the field `path`. */
export function requireGoodPassword(password: string, email: string, path: string): void {
  const fault = findPasswordFault(password, email);
  if (!fault) return;
  const params = { minimum: passwordLengthMin, maximum: passwordLengthMax };
  throw fieldFaults([{ path, code: `accounts.password.${fault}`, params }]);
}

/** Refuses unless the actor's own password is right; guesses are counted. */
export async function requireOwnPassword(
  ctx: Ctx,
  password: string,
  path: string,
): Promise<{ email: string }> {
  const personId = personIdOf(ctx.actor);
  await countAttempt(ctx, [{ kind: 'accounts.ownPassword', subject: personId, max: 10, windowMinutes: 15 }]);
  const account = await findCredentialsById(ctx, personId);
  if (!(await verifyPassword(account?.passwordHash ?? null, password)) || !account) {
    throw fieldFault(path, 'accounts.password.wrong');
  }
  return { email: account.email };
}

type ChangeInput = z.output<typeof personEndpoints.changePassword.input>;

/** Changes the actor's password and ends his other sessions. */
export async function changePassword(
  ctx: Ctx,
  input: ChangeInput,
  sessionToken: string | null,
): Promise<void> {
  const { email } = await requireOwnPassword(ctx, input.currentPassword, 'currentPassword');
  requireGoodPassword(input.newPassword, email, 'newPassword');
  const personId = personIdOf(ctx.actor);
  const passwordHash = await hashPassword(input.newPassword);
  await ctx.transaction(async (inside) => {
    await setPasswordHash(inside, personId, passwordHash);
    await closeSessionsOf(inside, personId, sessionToken);
    await recordPersonAct(inside, personId, 'passwordChanged');
  });
}

/** Sends a link to set a new password, if there is such an account; the caller cannot tell. */
export async function requestPasswordReset(ctx: Ctx, email: string, clientAddress: string): Promise<void> {
  await countAttempt(ctx, [
    { kind: 'accounts.resetRequest', subject: email.toLowerCase(), max: 3, windowMinutes: 60 },
    { kind: 'accounts.resetRequestFrom', subject: networkOf(clientAddress), max: 30, windowMinutes: 60 },
  ]);
  const account = await findCredentials(ctx, email);
  if (!account) return;
  const { subject, text } = accountsWords[account.language].mails.passwordReset;
  await ctx.transaction(async (inside) => {
    await queueMail(inside, {
      to: account.email,
      subject,
      text,
      language: account.language,
      link: {
        path: `/${account.language}/reset-password`,
        grant: { purpose: passwordResetPurpose, subjectId: account.personId, validMinutes: resetMinutes },
      },
    });
    await recordPersonAct(inside, account.personId, 'passwordResetRequested');
  });
}

/** Sets a new password by a token of a mail, once; ends all sessions of the person. */
export async function resetPassword(ctx: Ctx, token: string, newPassword: string): Promise<void> {
  const refusal = () => new AppError('invalid', 'accounts.token.notValid');
  const personId = await readOneTimeToken(ctx, passwordResetPurpose, token);
  const account = personId ? await findCredentialsById(ctx, personId) : undefined;
  if (!account) throw refusal();
  requireGoodPassword(newPassword, account.email, 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  await ctx.transaction(async (inside) => {
    if (!(await spendOneTimeToken(inside, passwordResetPurpose, token))) throw refusal();
    await setPasswordHash(inside, account.personId, passwordHash);
    await closeSessionsOf(inside, account.personId);
    await recordPersonAct(inside, account.personId, 'passwordReset');
  });
}
