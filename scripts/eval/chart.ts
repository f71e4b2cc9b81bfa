/** Where shares stand in a panel, in pixels of the chart. */
export interface Frame {
  x(share: number): number;
  y(share: number): number;
}

/** One set of axes. */
export interface Panel {
  readonly title: string;
  /** SVG of what it shows. */
  draw(frame: Frame): string;
}

export interface LegendItem {
  readonly label: string;
  /** SVG drawn left of the label, 24 wide and around 0 high. */
  readonly sample: string;
}

export interface Chart {
  readonly title: string;
  /** What there is to see, for those who cannot. */
  readonly description: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Where the vertical axis ends, in fifths; the horizontal one ends at 1. */
  readonly yMost: number;
  readonly legend: readonly LegendItem[];
  readonly panels: readonly Panel[];
  /** CSS of the chart's own classes: for light, and what differs in the dark. */
  readonly style: { readonly light: string; readonly dark: string };
}

const columns = 2;
const plot = { width: 300, height: 200 };
const cell = { width: 380, height: 290 };
/** Of the plot in its cell: room for the title above and the axis to the left. */
const inset = { x: 62, y: 34 };
const head = 84;

/**
 * A chart of panels with shares on both axes, as SVG that stands alone. It brings its own paper, light or dark as the reader's
 * screen is, and uses nothing that an image may not (no script, no font of its own).
 */
export function drawChart(chart: Chart): string {
  const rows = Math.ceil(chart.panels.length / columns);
  const width = cell.width * columns + 10;
  const height = head + cell.height * rows;
  const panels = chart.panels.map((panel, i) => drawPanel(chart, panel, i));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(chart.title)}</title>`,
    `<desc id="description">${escapeXml(chart.description)}</desc>`,
    `<style>${lightStyle}${chart.style.light}@media (prefers-color-scheme: dark) {${darkStyle}${chart.style.dark}}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    `<text class="title" x="16" y="28">${escapeXml(chart.title)}</text>`,
    drawLegend(chart.legend),
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

const lightStyle =
  'text{font:12px system-ui,sans-serif;fill:#1f2328}.title{font-size:16px;font-weight:600}.panel{font-weight:600}.soft{fill:#59636e}.paper{fill:#fff}.grid{stroke:#d8dee4;fill:none}.axis{stroke:#818b98;fill:none}.end{text-anchor:end}.middle{text-anchor:middle}';
const darkStyle =
  'text{fill:#f0f6fc}.soft{fill:#9198a1}.paper{fill:#0d1117}.grid{stroke:#2d333b}.axis{stroke:#6e7681}';

function drawLegend(items: readonly LegendItem[]): string {
  let x = 16;
  return items
    .map(({ label, sample }) => {
      const at = x;
      // Letters of this font are about 6.5 wide.
      x += 24 + 8 + label.length * 6.5 + 18;
      return `<g transform="translate(${at} 56)">${sample}<text x="30" y="4">${escapeXml(label)}</text></g>`;
    })
    .join('\n');
}

function drawPanel({ xLabel, yLabel, yMost }: Chart, panel: Panel, i: number): string {
  const left = (i % columns) * cell.width + inset.x;
  const top = head + Math.floor(i / columns) * cell.height + inset.y;
  const frame: Frame = {
    x: (share) => round(left + share * plot.width),
    y: (share) => round(top + (1 - share / yMost) * plot.height),
  };
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => {
    const x = frame.x(tick);
    const y = frame.y(tick);
    const upright = [
      `<path class="grid" d="M${x} ${top}v${plot.height}"/>`,
      `<text class="soft middle" x="${x}" y="${top + plot.height + 16}">${percent(tick)}</text>`,
    ];
    const level = [
      `<path class="grid" d="M${left} ${y}h${plot.width}"/>`,
      `<text class="soft end" x="${left - 6}" y="${y + 4}">${percent(tick)}</text>`,
    ];
    return [...upright, ...(tick <= yMost + 1e-9 ? level : [])].join('');
  });
  return [
    '<g>',
    `<text class="panel" x="${left}" y="${top - 12}">${escapeXml(panel.title)}</text>`,
    ...ticks,
    panel.draw(frame),
    `<path class="axis" d="M${left} ${top}v${plot.height}h${plot.width}"/>`,
    `<text class="middle" x="${left + plot.width / 2}" y="${top + plot.height + 34}">${escapeXml(xLabel)}</text>`,
    `<text class="middle" transform="translate(${left - 46} ${top + plot.height / 2}) rotate(-90)">${escapeXml(yLabel)}</text>`,
    '</g>',
  ].join('\n');
}

/** A line through points, each as x and y in pixels. */
export function drawLine(name: string, points: readonly (readonly [number, number])[]): string {
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return `<path class="${name}" d="${path}"/>`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A tenth of a pixel is enough. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
