import { createExactIndex } from '../../src/adapters/exact-index.js';
import { vectorIndexContract } from '../contracts/vector-index.contract.js';

vectorIndexContract('exact', createExactIndex);
