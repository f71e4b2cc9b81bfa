import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** Drawn in the colour of the text around them, hidden from screen readers: what they stand on has a name. */
const draw = (path: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${path}</svg>`;

export const icons = {
  hash: () =>
    draw(
      svgPath(
        'M10.6 3 9.8 8H15l.8-5h2l-.8 5h4v2h-4.300l-.6 4H20.500v2h-4.700l-.8 5h-2l.8-5H8.500l-.8 5h-2l.8-5H3v-2h3.800l.6-4H3.500V8h4.200l.8-5h2.100Zm-1.100 7-.6 4h5.200l.6-4H9.500Z',
      ),
    ),
  at: () =>
    draw(
      svgPath(
        'M12 2a10 10 0 1 0 5 18.660l-1-1.730A8 8 0 1 1 20 12v.5a1.500 1.500 0 0 1-3 0V12a5 5 0 1 0-1.300 3.360A3.500 3.500 0 0 0 22 12.500V12A10 10 0 0 0 12 2Zm0 13a3 3 0 1 1 0-6 3 3 0 0 1 0 6Z',
      ),
    ),
  thread: () =>
    draw(
      svgPath(
        'M12 2.800a1 1 0 0 0-.980-.800h-.040a1 1 0 0 0-.980.800L9.200 7H5a1 1 0 0 0 0 2h3.800l-1 6H4a1 1 0 1 0 0 2h3.500l-.6 3.500H9l.6-3.500h4a1 1 0 1 0 0-2h-3.700l1-6h5.600a1 1 0 1 0 0-2H11.200L12 2.800Z',
      ),
    ),
  people: () =>
    draw(
      svgPath(
        'M9 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0 1.500c-4 0-7 2.200-7 5V20h14v-1.500c0-2.800-3-5-7-5Zm7.500-1.500a3.500 3.500 0 0 0 .5-6.960 6 6 0 0 1-1.600 6.780c.35.120.7.180 1.100.180Zm1 1.600c1.500 1.200 2.500 2.900 2.500 4.900V20h4v-1.500c0-2.500-2.800-4.600-6.500-4.900Z',
      ),
    ),
  menu: () => draw(svgPath('M3 6h18v2H3V6Zm0 5h18v2H3v-2Zm0 5h18v2H3v-2Z')),
  plus: () => draw(svgPath('M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 5v4h4v2h-4v4h-2v-4H7v-2h4V7h2Z')),
  send: () => draw(svgPath('M3.400 20.400 21 12 3.400 3.600 3.400 10.200 15 12 3.400 13.800Z')),
  close: () =>
    draw(
      svgPath(
        'm12 10.600 5.300-5.300 1.400 1.400-5.300 5.300 5.300 5.300-1.400 1.400-5.300-5.300-5.300 5.300-1.400-1.400 5.300-5.300-5.300-5.300 1.400-1.400 5.300 5.300Z',
      ),
    ),
  reply: () => draw(svgPath('M10 8.300V4L3 11l7 7v-4.100c5 0 8.500 1.600 11 5.100-1-5-4-9.700-11-10.700Z')),
  more: () =>
    draw(
      svgPath(
        'M6 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
      ),
    ),
  eye: () =>
    draw(
      svgPath(
        'M12 5C6.500 5 2.700 9 1 12c1.700 3 5.500 7 11 7s9.300-4 11-7c-1.700-3-5.500-7-11-7Zm0 11a4 4 0 1 1 0-8 4 4 0 0 1 0 8Zm0-2a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
      ),
    ),
  sun: () =>
    draw(
      svgPath(
        'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM11 1h2v4h-2V1Zm0 18h2v4h-2v-4ZM1 11h4v2H1v-2Zm18 0h4v2h-4v-2ZM3.500 5 5 3.500l2.800 2.800-1.500 1.500L3.500 5Zm12.700 12.700 1.500-1.500 2.800 2.800-1.500 1.500-2.800-2.800ZM5 20.500 3.500 19l2.800-2.800 1.500 1.500L5 20.500ZM17.700 7.800l-1.500-1.500L19 3.500 20.500 5l-2.800 2.800Z',
      ),
    ),
  moon: () => draw(svgPath('M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500Z')),
  swap: () => draw(svgPath('M7 4 2 9l5 5v-4h8V8H7V4Zm10 6v4H9v2h8v4l5-5-5-5Z')),
  chevron: () => draw(svgPath('M7 9.500 12 14.500l5-5-1.400-1.400L12 11.700 8.400 8.100 7 9.500Z')),
  file: () =>
    draw(svgPath('M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm7 1.500V8h4.500L13 3.500Z')),
  slash: () =>
    draw(
      svgPath(
        'M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm10.300 4L8.500 17h1.900L16.200 7h-1.900Z',
      ),
    ),
  open: () =>
    draw(
      svgPath(
        'M14 3h7v7h-2V6.400l-8.300 8.300-1.400-1.400L17.600 5H14V3ZM5 5h6v2H5v12h12v-6h2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z',
      ),
    ),
  warn: () => draw(svgPath('M12 2 1 21h22L12 2Zm1 15h-2v2h2v-2Zm0-8h-2v6h2V9Z')),
  check: () => draw(svgPath('m9 16.200-4.200-4.200-1.400 1.400L9 19 21 7l-1.400-1.400L9 16.200Z')),
} as const;

function svgPath(path: string): SVGTemplateResult {
  return svg`<path fill="currentColor" fill-rule="evenodd" d=${path}></path>`;
}
