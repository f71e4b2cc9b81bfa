import type { PageOptions } from './local-discord/index.js';

// A pair of quote marks.
const botAvatar = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#101828"/><path fill="#ffd166" d="M9 22.500c0-6 3-10 8.500-11.500l1 2.500c-3 1-4.500 3-4.700 5.200h4.700v9.300H9v-5.500Zm12.500 0c0-6 3-10 8.500-11.500l1 2.500c-3 1-4.500 3-4.700 5.200H31v9.300h-9.500v-5.500Z"/></svg>',
)}`;

/** What the local Discord's page says of Pullquote, of which it knows nothing by itself. */
export const localPage: PageOptions = {
  botAvatar,
  welcome: {
    line: 'The real Pullquote bot in a local Discord: it answers only in its article’s own words.',
    examples: [
      { label: 'Who met whom?', command: 'ask', options: { question: 'Who met whom?' } },
      { label: 'Who said what?', command: 'quotes', options: {} },
      { label: 'What happened, in short?', command: 'summary', options: {} },
    ],
  },
};
