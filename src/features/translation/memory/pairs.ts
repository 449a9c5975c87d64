/** The pairs of the memory; each serves both directions. Languages stand in the order zh, ru, en. */
export const memoryPairs = ['zh-ru', 'zh-en', 'ru-en'] as const;
export type MemoryPair = (typeof memoryPairs)[number];
