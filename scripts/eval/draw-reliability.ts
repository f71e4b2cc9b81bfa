import { binPredictions, calibrationError, wilsonInterval } from './calibration.js';
import { drawChart, drawLine, type Panel } from './chart.js';
import { fewestQuestions } from './draw-risk-coverage.js';
import { predictionsOf } from './report.js';
import type { SetResult } from './run-systems.js';
import { formatShare } from './table.js';

const light =
  '.ideal{stroke:#818b98;stroke-dasharray:4 3;fill:none}.count{fill:#8250df;fill-opacity:.18}.reach{stroke:#8250df;stroke-width:1.5;fill:none}.seen{fill:#8250df}';
const dark =
  '.ideal{stroke:#6e7681}.count{fill:#bc8cff;fill-opacity:.22}.reach{stroke:#bc8cff}.seen{fill:#bc8cff}';

/** Share of the panel's height that the fullest bin's bar takes. */
const barHeight = 0.25;

/** One panel a set: how often the best passage was right, by how sure the product was. */
export function drawReliability(results: readonly SetResult[], system: string): string {
  return drawChart({
    title: `Reliability: how sure the ${system} is, and how often it is right`,
    description:
      'For each data set: mean confidence of ten bins against the share of their questions whose best passage is right, with 95% intervals. On the diagonal, confidence is what it says. Bars at the foot show how many questions a bin has.',
    xLabel: 'confidence',
    yLabel: 'best passage right',
    yMost: 1,
    legend: [
      {
        label: 'share right, with 95% interval',
        sample: '<path class="reach" d="M12 -9v18"/><circle class="seen" cx="12" r="4"/>',
      },
      { label: 'as sure as right', sample: '<path class="ideal" d="M0 0h24"/>' },
      { label: 'questions', sample: '<rect class="count" x="4" y="-7" width="16" height="14"/>' },
    ],
    style: { light, dark },
    panels: results
      .map((result) => ({ result, predictions: predictionsOf(result.unbounded, system) }))
      .filter(({ predictions }) => predictions.length >= fewestQuestions)
      .map(({ result, predictions }): Panel => {
        const bins = binPredictions(predictions);
        const most = Math.max(...bins.map(({ count }) => count));
        return {
          title: `${result.name}, calibration error ${formatShare(calibrationError(bins))}`,
          draw: ({ x, y }) =>
            [
              drawLine('ideal', [
                [x(0), y(0)],
                [x(1), y(1)],
              ]),
              ...bins.map(({ from, to, count, confidence, correct }) => {
                const bar = y((count / most) * barHeight);
                const { low, high } = wilsonInterval(correct, count);
                return [
                  `<rect class="count" x="${x(from) + 1}" y="${bar}" width="${(x(to) - x(from) - 2).toFixed(1)}" height="${(y(0) - bar).toFixed(1)}"><title>${count} questions</title></rect>`,
                  `<path class="reach" d="M${x(confidence)} ${y(low)}V${y(high)}"/>`,
                  `<circle class="seen" cx="${x(confidence)}" cy="${y(correct)}" r="4"/>`,
                ].join('');
              }),
            ].join('\n'),
        };
      }),
  });
}
