type Shared = {
  /** With `{text}` in the place of the text; by the model's name when absent. */
  readonly queryTemplate?: string;
  readonly passageTemplate?: string;
  /** Weight of the model's list in the fusion, 0 to 1; measured when absent. */
  readonly weight?: number;
};

/** The embedding model an operator named: a server, or a folder of this machine. */
export type EmbeddingsConfig =
  | (Shared & {
      readonly url: string;
      readonly key?: string;
      readonly model: string;
      readonly dimensions: number;
    })
  | (Shared & { readonly folder: string; readonly dimensions?: number });

type Given = {
  readonly embeddingsUrl?: string;
  readonly embeddingsKey?: string;
  readonly embeddingsModel?: string;
  readonly embeddingsFolder?: string;
  readonly embeddingsDimensions?: number;
  readonly embeddingsQuery?: string;
  readonly embeddingsPassage?: string;
  readonly embeddingsWeight?: number;
};

/**
 * What the settings of the embedding model say together; undefined when there is none. Adds to `faults`, but not what
 * is known already: `isSet` says of a variable whether it holds anything, be it wrong.
 */
export function readEmbeddings(
  given: Given,
  faults: string[],
  isSet: (variable: string) => boolean,
): EmbeddingsConfig | undefined {
  const { embeddingsUrl: url, embeddingsFolder: folder, embeddingsKey: key, embeddingsModel: model } = given;
  const dimensions = given.embeddingsDimensions;
  const shared: Shared = {
    ...(given.embeddingsQuery !== undefined && { queryTemplate: given.embeddingsQuery }),
    ...(given.embeddingsPassage !== undefined && { passageTemplate: given.embeddingsPassage }),
    ...(given.embeddingsWeight !== undefined && { weight: given.embeddingsWeight }),
  };
  if (url !== undefined && folder !== undefined) {
    faults.push('AMUR_EMBEDDINGS_URL and AMUR_EMBEDDINGS_FOLDER name two models: set one of them');
    return undefined;
  }
  if (url !== undefined) {
    for (const variable of ['AMUR_EMBEDDINGS_MODEL', 'AMUR_EMBEDDINGS_DIMENSIONS']) {
      if (!isSet(variable)) faults.push(`${variable} is needed with AMUR_EMBEDDINGS_URL`);
    }
    if (model === undefined || dimensions === undefined) return undefined;
    return { ...shared, url, ...(key !== undefined && { key }), model, dimensions };
  }
  if (folder !== undefined) {
    if (key !== undefined)
      faults.push('AMUR_EMBEDDINGS_KEY belongs to AMUR_EMBEDDINGS_URL: a folder has no key');
    if (model !== undefined) {
      faults.push('AMUR_EMBEDDINGS_MODEL belongs to AMUR_EMBEDDINGS_URL: a folder names its model itself');
    }
    return { ...shared, folder, ...(dimensions !== undefined && { dimensions }) };
  }
  const hasPlace = isSet('AMUR_EMBEDDINGS_URL') || isSet('AMUR_EMBEDDINGS_FOLDER');
  if (!hasPlace && Object.values(given).some((value) => value !== undefined)) {
    faults.push('AMUR_EMBEDDINGS_… is set without AMUR_EMBEDDINGS_URL or AMUR_EMBEDDINGS_FOLDER');
  }
  return undefined;
}
