/** How a family of embedding models wants its texts written and its token vectors made one. */
export interface EmbeddingConvention {
  /** For logs and the fingerprint. */
  readonly family: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** `mean` of all token vectors, or the vector of the first (`cls`) token. */
  readonly pooling: 'mean' | 'cls';
}

interface Rule extends EmbeddingConvention {
  readonly names: RegExp;
}

/*
 * From the models' own cards on the Hugging Face hub: intfloat/e5-small-v2 and intfloat/multilingual-e5-small (both sides
 * prefixed, mean), BAAI/bge-small-en-v1.5 (an instruction before short questions only, cls token),
 * sentence-transformers/all-MiniLM-L6-v2 (nothing, mean). The `-instruct` variants of e5 want a task description that
 * we have no place for.
 */
const rules: readonly Rule[] = [
  {
    family: 'e5',
    names: /(?:^|[/_-])e5(?:[/_-]|$)/iu,
    queryPrefix: 'query: ',
    passagePrefix: 'passage: ',
    pooling: 'mean',
  },
  {
    family: 'bge-en',
    names: /(?:^|[/_-])bge[/_-][a-z]+[/_-]en(?:[/_-]|$)/iu,
    queryPrefix: 'Represent this sentence for searching relevant passages: ',
    passagePrefix: '',
    pooling: 'cls',
  },
];

const plain: EmbeddingConvention = { family: 'plain', queryPrefix: '', passagePrefix: '', pooling: 'mean' };

/** The convention of the first name that tells one; without any, no prefixes and mean pooling (MiniLM and its like). */
export function findConvention(names: readonly string[]): EmbeddingConvention {
  for (const name of names) {
    const rule = rules.find(({ names: pattern }) => pattern.test(name));
    if (rule) {
      const { family, queryPrefix, passagePrefix, pooling } = rule;
      return { family, queryPrefix, passagePrefix, pooling };
    }
  }
  return plain;
}
