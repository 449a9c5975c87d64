/** The address of a file of the starting content (folder `data` at the root). */
export function dataFile(path: string): URL {
  return new URL(`../../../data/${path}`, import.meta.url);
}
