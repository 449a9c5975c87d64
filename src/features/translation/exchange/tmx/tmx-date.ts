const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** TMX writes moments as 20261121T164200Z; some tools write the long form. Undefined for anything else. */
export function readTmxDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const moment = new Date(value.trim().replace(compact, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace(/\.\d+Z$/, 'Z');
}

export function writeTmxDate(moment: string | undefined): string | undefined {
  return moment === undefined
    ? undefined
    : new Date(moment)
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
        .replace(/[-:]/g, '');
}
