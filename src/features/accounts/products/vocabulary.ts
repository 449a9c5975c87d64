/** Incoterms 2020. */
export const incoterms = [
  'EXW',
  'FCA',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
] as const;

/** Whose standards a product is said to conform to. */
export const standardSystems = ['GB', 'GOST', 'ISO', 'IEC', 'EAC', 'other'] as const;
export type StandardSystem = (typeof standardSystems)[number];

export const productStates = ['draft', 'shown', 'hidden'] as const;
export type ProductState = (typeof productStates)[number];

export const nameMax = 200;
export const descriptionMax = 4000;
export const specificationsMax = 40;
export const standardsMax = 20;
export const productsMax = 500;
