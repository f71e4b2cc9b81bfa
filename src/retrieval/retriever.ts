/** What each side of the search thought of a passage; kept so that a person can be shown why it was found. */
export interface Evidence {
  /** Cosine of the question's and the passage's vectors. */
  readonly dense: number;
  /** BM25 (MiniSearch) with a tenth of the BM25 of the passage before; 0 when no word matches. */
  readonly lexical: number;
}

/** A passage as a search found it. */
export interface Retrieved extends Evidence {
  /** `Passage.id`. */
  readonly id: number;
  /** Fused score: higher is better; comparable only within one search. */
  readonly score: number;
}

/** Finds the passages of one article that may answer a question. */
export interface Retriever {
  /** Best first, ties in the order of the text; every passage once at most; at most `count`. */
  retrieve(question: string, count: number): Promise<Retrieved[]>;
}
