import { drawChart, drawLine, type Panel } from './chart.js';
import { predictionsOf } from './report.js';
import { type RiskPoint, traceRisk } from './risk-coverage.js';
import { type SetResult, systems } from './run-systems.js';

/** Sets of fewer questions are left out: their curves are chance. */
export const fewestQuestions = 30;

/** Below this share the curve is about a handful of questions. */
const leastCoverage = 0.05;
/** Points drawn of each curve at most; more would not be seen. */
const mostPoints = 100;

const light =
  '.curve{fill:none;stroke-width:1.8;stroke-linejoin:round}.s0{stroke:#6e7781;stroke-dasharray:1.5 3}.s1{stroke:#0969da;stroke-dasharray:7 3}.s2{stroke:#1a7f37;stroke-dasharray:7 3 1.5 3}.s3{stroke:#bc4c00}.s4{stroke:#8250df;stroke-width:2.8}.point{stroke:none}.p3{fill:#bc4c00}.p4{fill:#8250df}';
const dark =
  '.s0{stroke:#9198a1}.s1{stroke:#58a6ff}.s2{stroke:#3fb950}.s3{stroke:#f0883e}.s4{stroke:#bc8cff}.p3{fill:#f0883e}.p4{fill:#bc8cff}';

/** One panel a set, one curve a system; a dot where the product's own threshold stands. */
export function drawRiskCoverage(results: readonly SetResult[]): string {
  const shown = systems.filter((system) =>
    results.some(({ unbounded }) => unbounded.some((verdict) => verdict.system === system)),
  );
  const curves = results
    .map((result) => ({
      result,
      curves: shown.map((system) => ({ system, points: traceRisk(predictionsOf(result.unbounded, system)) })),
      questions: Math.max(...shown.map((system) => predictionsOf(result.unbounded, system).length)),
    }))
    .filter(({ questions }) => questions >= fewestQuestions);
  const highest = Math.max(
    0,
    ...curves.flatMap((one) => one.curves.flatMap(({ points }) => thin(points).map(({ risk }) => risk))),
  );
  return drawChart({
    title: 'Risk and coverage: share wrong when only the surest are answered',
    description:
      'For each data set a curve for each system: share of all questions answered against share of those whose best passage is wrong. Lower is better. A dot marks the threshold in use.',
    xLabel: 'answered, of all questions',
    yLabel: 'wrong, of those answered',
    yMost: Math.min(1, Math.ceil(highest * 5) / 5 || 1),
    legend: shown.map((system) => ({
      label: system,
      sample: `<path class="curve s${systems.indexOf(system)}" d="M0 0h24"/>`,
    })),
    style: { light, dark },
    panels: curves.map(
      ({ result, curves: own, questions }): Panel => ({
        title: `${result.name}, ${questions} questions`,
        draw: ({ x, y }) =>
          own
            .map(({ system, points }) => {
              const at = systems.indexOf(system);
              const line = drawLine(
                `curve s${at}`,
                thin(points).map(({ coverage, risk }) => [x(coverage), y(risk)] as const),
              );
              const inUse = operatingPoint(result, system, points);
              return inUse
                ? `${line}<circle class="point p${at}" cx="${x(inUse.coverage)}" cy="${y(inUse.risk)}" r="4.5"/>`
                : line;
            })
            .join('\n'),
      }),
    ),
  });
}

/** Where the curve stands when as many are answered as were; null for systems that always answer. */
function operatingPoint(
  { unbounded }: SetResult,
  system: string,
  points: readonly RiskPoint[],
): RiskPoint | null {
  const own = unbounded.filter((verdict) => verdict.system === system);
  const answered = own.filter((verdict) => verdict.answered).length;
  if (answered === own.length || systems.indexOf(system) < 3) return null;
  return points.findLast(({ coverage }) => coverage <= answered / own.length + 1e-9) ?? null;
}

function thin(points: readonly RiskPoint[]): RiskPoint[] {
  const kept: RiskPoint[] = [];
  for (const [i, point] of points.entries()) {
    if (point.coverage < leastCoverage) continue;
    const last = kept.at(-1);
    if (!last || point.coverage - last.coverage >= 1 / mostPoints || i === points.length - 1)
      kept.push(point);
  }
  return kept;
}
