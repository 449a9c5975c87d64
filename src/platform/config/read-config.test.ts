import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './read-config.ts';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('works with nothing set and listens only on this machine', () => {
    const config = readConfig({ PATH: '/bin' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: true,
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataFolder).toMatch(/\/var$/);
  });

  it('lists all mistakes at once', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      AMUR_SMTP_URL: 'http://mail',
      AMUR_DEMO: 'perhaps',
      AMUR_SESION_DAYS: '3',
      AMUR_DATABASE_URL: 'postgres://x/y',
    });
    expect(faults).toHaveLength(5);
    expect(faults.join('\n')).toContain('PORT must be a whole number');
    expect(faults.join('\n')).toContain('did you mean AMUR_SESSION_DAYS?');
    expect(faults.join('\n')).toContain('did you mean DATABASE_URL?');
  });

  it('never opens demo accounts in production and asks for the public address', () => {
    expect(faultsOf({ AMUR_ENVIRONMENT: 'production', AMUR_DEMO: 'yes' })).toHaveLength(2);
    const config = readConfig({
      AMUR_ENVIRONMENT: 'production',
      AMUR_PUBLIC_URL: 'https://amur.example.org/zh/',
    });
    expect(config).toMatchObject({ demo: false, publicUrl: 'https://amur.example.org' });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ PORT: ' ', AMUR_SMTP_URL: '' }).port).toBe(3000);
  });
});
