/** An amount as typed (`350`, `350,50`, `1 200.5`) in minor units; NaN, which the API refuses, for anything else. */
export function readPrice(typed: string): number {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00a0\u202f]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
}

/** Minor units as they are typed again. */
export function writePrice(minor: number): string {
  const rest = minor % 100;
  return `${Math.floor(minor / 100)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
