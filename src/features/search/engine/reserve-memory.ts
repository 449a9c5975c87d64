/** From so many bytes on memory is reserved; smaller pieces leave no gaps worth speaking of. */
const reservedFrom = 128 * 1024;
/** The system's allocator lays larger pieces into mappings of their own, and gives those back when they are freed. */
const mappedFrom = 33 * 2 ** 20;

/**
 * Zeroed memory for arrays that grow and are soon dropped, often larger than asked for. What is not touched takes no
 * room; what is freed goes back to the system at once. Left to itself the allocator put arrays of some megabytes into
 * the heaps of the threads, and after a build these held 150 MB of gaps.
 */
export function reserveMemory(bytes: number): ArrayBufferLike {
  if (bytes < reservedFrom) return new ArrayBuffer(bytes);
  try {
    return new SharedArrayBuffer(Math.max(bytes, mappedFrom));
  } catch (cause) {
    // Where the system promises no more memory than it has.
    if (cause instanceof RangeError && bytes < mappedFrom) return new ArrayBuffer(bytes);
    throw cause;
  }
}
