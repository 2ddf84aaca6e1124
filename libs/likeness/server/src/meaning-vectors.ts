/** A model that puts texts where others that mean the same are near. */
export interface MeaningVectors {
  /** Tells one model from another: what one made is worth nothing to another. */
  fingerprint(): Promise<string>;
  /** A vector of length 1 for each text, in their order. */
  of(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Injection token of the model; null where the instance has none. */
export const MEANING_VECTORS = Symbol('meaning vectors');

/** Cosine of two vectors of length 1, -1 to 1; 0 where they are of different models. */
export function cosineOf(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/**
 * One vector for each text from those of its tokens: the mean of the tokens that are the text's own, brought to length 1
 * (Reimers and Gurevych, Sentence-BERT, 2019). `states`: text after text, token after token, `width` numbers each; `mask`:
 * 1 for a token, 0 for what fills a shorter text up. Pure.
 */
export function pooled(states: Float32Array, mask: readonly (readonly number[])[], width: number): Float32Array[] {
  const length = mask[0]?.length ?? 0;
  return mask.map((tokens, text) => {
    const sum = new Float32Array(width);
    tokens.forEach((counts, token) => {
      if (!counts) return;
      const from = (text * length + token) * width;
      for (let at = 0; at < width; at++) sum[at]! += states[from + at]!;
    });
    return ofLengthOne(sum);
  });
}

/** The same direction; nothing stays nothing. Dividing by how many tokens there are would not change it. */
export function ofLengthOne(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return length ? vector.map((value) => value / length) : vector;
}
