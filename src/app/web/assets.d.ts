declare module '*.css?url' {
  const address: string;
  export default address;
}

/** A small program of its own: bundled like a worker, loaded by a plain script element. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
