import type { Config } from '../../platform/config/read-config.ts';
import { demoAccounts, demoPassword } from '../../features/accounts/public.ts';

/** Tells who started the server where it is, who may sign in, and where the data lie. */
export function printWelcome(config: Config, port: number): void {
  const host = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(config.host) ? 'localhost' : config.host;
  const lines = [
    '',
    `Amur answers at   http://${host}:${port}`,
    `Data lie in       ${config.databaseUrl ? 'PostgreSQL; files and mails in ' : ''}${config.dataFolder}`,
  ];
  if (config.demo) {
    lines.push(`Demo accounts     (password ${demoPassword})`);
    for (const { email, says } of demoAccounts) lines.push(`                  ${email}  ${says}`);
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
