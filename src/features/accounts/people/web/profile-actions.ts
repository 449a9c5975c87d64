import { redirect } from 'react-router';
import { isLanguage, type Language } from '../../../../shared/language.ts';
import { send, type PageContext, type Sent } from '../../../../ui/api-context.ts';
import type { FormValue } from '../../../../ui/form-fields.ts';
import { readNameForm, textOf } from '../../web/name-form-input.ts';
import { personEndpoints } from '../contract.ts';

type Fields = Record<string, FormValue>;
const rawText = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');

/** What the forms of the profile ask for, by their `intent`. A refusal is given back; success leads on. */
export async function actOnProfile(context: PageContext, fields: Fields, language: Language) {
  const profile = `/${language}/profile`;
  const intent = textOf(fields.intent);
  const done = (sent: Sent<(typeof personEndpoints)[keyof typeof personEndpoints]>, path: string) => {
    if (sent.ok) throw redirect(path);
    return { intent, problem: sent.problem };
  };
  switch (intent) {
    case 'names': {
      const { name, proposedForms } = readNameForm(fields);
      const sent = await send(context, personEndpoints.updateMe, { name, proposedForms });
      if (sent.ok) throw redirect(`${profile}?saved=names`);
      return { intent, problem: sent.problem, name, proposedForms };
    }
    case 'settings': {
      const wanted = textOf(fields.language);
      const input = {
        ...(isLanguage(wanted) ? { language: wanted } : {}),
        timeZone: textOf(fields.timeZone),
        listedPublicly: textOf(fields.listedPublicly) !== '',
      };
      return done(await send(context, personEndpoints.updateMe, input), `${profile}?saved=settings`);
    }
    case 'password': {
      const input = {
        currentPassword: rawText(fields.currentPassword),
        newPassword: rawText(fields.newPassword),
      };
      return done(await send(context, personEndpoints.changePassword, input), `${profile}?saved=password`);
    }
    case 'endSession': {
      const input = { sessionId: textOf(fields.sessionId) };
      return done(await send(context, personEndpoints.closeSession, input), `${profile}?saved=session`);
    }
    default:
      return done(
        await send(context, personEndpoints.signOutEverywhere, {}),
        `/${language}/sign-in?tell=signedOut`,
      );
  }
}
