/**
 * What is used of hnswlib-node 3. Stated here because the package is optional: on a machine that cannot compile it, npm
 * leaves no trace of it, and the program must build there too. An ambient declaration goes before the package's own types.
 */
declare module 'hnswlib-node' {
  export class HierarchicalNSW {
    constructor(space: 'l2' | 'ip' | 'cosine', dimensions: number);
    initIndex(options: {
      maxElements: number;
      m?: number;
      efConstruction?: number;
      randomSeed?: number;
      allowReplaceDeleted?: boolean;
    }): void;
    addPoint(point: number[], label: number): void;
    searchKnn(query: number[], count: number): { distances: number[]; neighbors: number[] };
    setEf(ef: number): void;
    getCurrentCount(): number;
    readIndexSync(path: string): void;
    writeIndexSync(path: string): void;
  }
  const hnswlib: { HierarchicalNSW: typeof HierarchicalNSW };
  export default hnswlib;
}
