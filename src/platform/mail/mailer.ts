import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Language } from '../../shared/language.ts';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  language: Language;
  /** Address that ends such mails when it is sent a POST without any sign-in (RFC 8058): for mails nobody asked for one by one. */
  unsubscribeAddress?: string;
};

/** Sends one mail or throws; what must not be lost goes through `queueMail`. */
export type Mailer = { send(mail: Mail): Promise<void> };

export type MailerSettings = { smtpUrl?: string; from: string; folder: string; clock?: () => Date };

/** A mailer that speaks SMTP where `smtpUrl` is given, and otherwise writes `.eml` files into `folder`. */
export function createMailer(settings: MailerSettings): Mailer {
  return settings.smtpUrl ? createSmtpMailer(settings.smtpUrl, settings.from) : createFolderMailer(settings);
}

function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 20_000, socketTimeout: 60_000 });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail, from));
    },
  };
}

/** File names begin with the time (UTC, milliseconds), so that sorting them is sorting by time. */
function createFolderMailer({ from, folder, clock = () => new Date() }: MailerSettings): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(mail) {
      const composed = await transport.sendMail({ ...messageOf(mail, from), date: clock() });
      const name = `${clock().toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.eml`;
      await mkdir(folder, { recursive: true });
      const unfinished = join(folder, `.${name}`);
      await writeFile(unfinished, composed.message as Buffer);
      await rename(unfinished, join(folder, name));
    },
  };
}

function messageOf(mail: Mail, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    headers: {
      'Content-Language': mail.language,
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeAddress !== undefined && {
        'List-Unsubscribe': `<${mail.unsubscribeAddress}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}
