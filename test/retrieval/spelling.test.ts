import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { unifySpelling } from '../../src/retrieval/spelling.js';
import { britishBeginnings, britishWords } from '../../src/retrieval/spelling-variants.js';
import { termOf } from '../../src/retrieval/terms.js';

describe('British and American spellings are one term', () => {
  test.each([
    ['defence', 'defense'],
    ['defences', 'defenses'],
    ['offence', 'offense'],
    ['licence', 'licensed'],
    ['practising', 'practicing'],
    ['labour', 'labor'],
    ['neighbouring', 'neighboring'],
    ['favourite', 'favorite'],
    ['honourable', 'honorable'],
    ['behavioural', 'behavioral'],
    ['organise', 'organize'],
    ['organisation', 'organization'],
    ['privatised', 'privatized'],
    ['analysing', 'analyzing'],
    ['centre', 'center'],
    ['centred', 'centered'],
    ['theatres', 'theaters'],
    ['kilometres', 'kilometers'],
    ['manoeuvre', 'maneuver'],
    ['manoeuvring', 'maneuvering'],
    ['travelled', 'traveled'],
    ['cancelling', 'canceling'],
    ['counsellor', 'counselor'],
    ['fuelled', 'fueled'],
    ['jewellery', 'jewelry'],
    ['fulfil', 'fulfill'],
    ['fulfilment', 'fulfillment'],
    ['enrolment', 'enrollment'],
    ['dialogue', 'dialog'],
    ['catalogued', 'cataloged'],
    ['paediatrician', 'pediatrician'],
    ['haemorrhage', 'hemorrhage'],
    ['leukaemia', 'leukemia'],
    ['programme', 'program'],
    ['programmes', 'programs'],
    ['grey', 'gray'],
    ['ploughed', 'plowed'],
    ['sceptical', 'skeptical'],
    ['judgement', 'judgment'],
    ['enquiries', 'inquiries'],
    ['learnt', 'learned'],
    ['towards', 'toward'],
    ['mum', 'mom'],
  ])('%s, %s', (british, american) => {
    expect(termOf(british)).toBe(termOf(american));
  });
});

describe('different words stay different', () => {
  test.each([
    ['four', 'for'],
    ['hour', 'or'],
    ['tour', 'tor'],
    ['filled', 'filed'],
    ['polling', 'poling'],
    ['storey', 'story'],
    ['tyre', 'tire'],
    ['journal', 'jornal'],
    ['courage', 'corage'],
    ['league', 'leag'],
    ['axes', 'access'],
    ['mumbai', 'mom'],
    ['officer', 'offense'],
  ])('%s, %s', (one, other) => {
    expect(termOf(one)).not.toBe(termOf(other));
  });
});

it('leaves a word of both countries alone', () => {
  for (const word of ['four', 'minister', 'size', 'wise', 'called', 'hours', 'fulfill', 'center'])
    expect(unifySpelling(word)).toBe(word);
});

it('every listed variant meets its other spelling', () => {
  for (const [british, american] of [...britishBeginnings, ...britishWords])
    expect(termOf(british), british).toBe(termOf(american));
});

it('spelling a word one way twice changes nothing more', () => {
  const ending = fc.constantFrom(
    'our',
    'oured',
    'ise',
    'ized',
    'tre',
    'ogue',
    'elled',
    'aemia',
    'ence',
    'ense',
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), ending, (start, end) => {
      const once = unifySpelling(start + end);
      expect(unifySpelling(once)).toBe(once);
    }),
  );
});

it('takes no time over a word of a million letters', () => {
  const word = 'our'.repeat(400_000);
  expect(unifySpelling(word)).toBe(word);
});
