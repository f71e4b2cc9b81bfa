import type { Outcome } from './run.js';

/** The questions that the product got wrong, each with what it gave and what was expected, for a person to read. */
export function listErrors(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ set, text, turn, answer, answered, rank, right, confidence }) => {
    if (turn.answerable ? right : !answered) return [];
    const expected = turn.answerable
      ? turn.gold.spans.map(({ start, end }) => quote(text.slice(start, end))).join(' or ')
      : 'no answer';
    const given =
      answer.kind === 'quoted'
        ? answer.quotes.map((one) => quote(one.text)).join(' ')
        : `no answer (${answer.reason}${answer.missing ? `: ${answer.missing}` : ''})`;
    const place = rank === 0 ? 'not among the first five' : `place ${rank}`;
    return [
      [
        `${set} ${turn.id}${turn.kind ? ` [${turn.kind}]` : ''}, confidence ${confidence.toFixed(2)}${turn.answerable ? `, ${place}` : ''}`,
        `  asked     ${turn.question}`,
        ...(answer.standalone === turn.question ? [] : [`  read as   ${answer.standalone}`]),
        `  expected  ${expected}`,
        `  given     ${given}`,
        ...(answer.kind === 'quoted' || !answer.ranked[0]
          ? []
          : [`  nearest   ${quote(answer.ranked[0].text)}`]),
      ].join('\n'),
    ];
  });
}

const quote = (words: string): string => `“${words.replace(/\s+/gu, ' ').trim()}”`;
