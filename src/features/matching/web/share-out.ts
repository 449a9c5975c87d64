/** Shares (0 to 1) as whole percents that add up to `total` (percent): the largest remainders are rounded up. */
export function shareOut(shares: readonly number[], total: number): number[] {
  const whole = shares.map((share) => Math.floor(share * 100));
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share * 100 - Math.floor(share * 100) }))
    .toSorted((a, b) => b.remainder - a.remainder);
  const missing = total - whole.reduce((sum, share) => sum + share, 0);
  const raised = new Set(byRemainder.slice(0, Math.max(0, missing)).map(({ at }) => at));
  return whole.map((share, at) => share + Number(raised.has(at)));
}
