import { readFile } from 'node:fs/promises';
import { defaultRankingModel, type RankingModel, rankingModelSchema } from '../answering/ranking-model.js';

/**
 * Reads the fitted coefficients. A missing or malformed file is no failure: the documented defaults take over and `warn`
 * is told once which file and why.
 */
export async function readRankingModel(path: string, warn: (message: string) => void): Promise<RankingModel> {
  try {
    const parsed = rankingModelSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    warn(
      `The ranking model ${path} is malformed at ${issue?.path.join('.') || 'its top'} (${issue?.message}); built-in defaults are used. Make it again with "npm run fit".`,
    );
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    warn(`The ranking model ${path} ${why}; built-in defaults are used. Make it again with "npm run fit".`);
  }
  return defaultRankingModel;
}
