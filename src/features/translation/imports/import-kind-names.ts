export const importKindNames = ['tmx', 'concepts', 'xliff'] as const;
export type ImportKindName = (typeof importKindNames)[number];
