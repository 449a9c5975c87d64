import type { Rule } from '../fault.ts';

/** A rule that finds nothing is worth something only where it finds a planted fault; undefined: all is well. */
export type Case = [name: string, rule: Rule, file: string, text: string, finds: string | undefined];

export const catalogue = 'src/features/catalogue';
export const imports = (target: string) => `import { x } from '${target}';\n`;
export const importsType = (target: string) => `import type { X } from '${target}';\n`;
