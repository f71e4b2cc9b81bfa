import { readWords } from './words.js';

/**
 * Verbs that report words, by base form. Source: the verbs Princeton WordNet 3.0 files under verb.communication and that it
 * says take a "that" clause (sentence frame 26) or quoted words, cut by hand to those news prose puts beside a quotation,
 * with "tweet", "text" and "post" added. WordNet 3.0 copyright 2006 by Princeton University, used under its licence.
 */

/** May stand before, inside or after quoted words, and before a clause that says what was said. */
export const sayingVerbs = readWords(`
  say tell add ask reply answer respond write note claim argue insist explain state declare announce report warn admit
  acknowledge concede deny suggest stress emphasise emphasize point-out recall remark observe comment quip joke tweet retweet
  post text email promise pledge vow predict repeat reiterate assert allege maintain contend confirm reveal disclose conclude
  counter retort shout yell cry scream whisper exclaim mutter murmur sigh laugh boast complain lament urge demand inquire
  enquire wonder continue begin agree caution advise testify recount relate interject snap bark growl joke muse opine
  proclaim protest plead pray promise swear thunder volunteer guess estimate hint imply indicate underline underscore
  chant sing read reason rejoin marvel fume gush rail rant crow grumble hiss quote mention attest affirm
  reaffirm clarify elaborate speculate theorise theorize surmise tease taunt chide scold admonish implore beg blurt stammer
  croon echo intone bellow roar holler bemoan deadpan enthuse rebut opine assure inform remind hope believe think feel
  expect fear worry find put preach profess forecast foretell deem`);

/** Report a few quoted words as part of a sentence: "called it “a stunt”", "dismissed the plan as “mad”". */
export const callingVerbs = readWords(`
  call describe label brand dub term characterise characterize dismiss denounce condemn criticise criticize praise hail
  accuse blast slam attack deride mock decry defend portray depict refer name deem lambast lambaste compare liken
  blame attribute credit lampoon ridicule tout champion charge cite commend compliment applaud welcome reject
  rip rap bash trash savage blast assail excoriate chastise berate rebuke pan lash pooh-pooh speak talk threaten vent
  discuss mention invoke question express voice outline propose`);

/** Forms that do not follow the rules, each with its base. Source: as above, and the Cambridge Grammar, chapter 18. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'say',
    says: 'say',
    saying: 'say',
    told: 'tell',
    tells: 'tell',
    telling: 'tell',
    wrote: 'write',
    written: 'write',
    writing: 'write',
    swore: 'swear',
    sworn: 'swear',
    sang: 'sing',
    sung: 'sing',
    began: 'begin',
    begun: 'begin',
    beginning: 'begin',
    read: 'read',
    thought: 'think',
    felt: 'feel',
    found: 'find',
    put: 'put',
    putting: 'put',
    begged: 'beg',
    begging: 'beg',
    quipped: 'quip',
    quipping: 'quip',
    snapped: 'snap',
    admitted: 'admit',
    admitting: 'admit',
    rebutted: 'rebut',
    foretold: 'foretell',
    spoke: 'speak',
    spoken: 'speak',
    dubbed: 'dub',
    dubbing: 'dub',
    slammed: 'slam',
    ripped: 'rip',
    rapped: 'rap',
    panned: 'pan',
    referred: 'refer',
    referring: 'refer',
    hinted: 'hint',
    blurted: 'blurt',
    vowed: 'vow',
    goes: 'go',
  }),
);

/** Forms that are as often nouns: taken as verbs only where the words around them allow it. */
export const nounLikeForms = readWords(`
  claim claims report reports state states comment comments remark remarks post posts tweet tweets text texts email emails
  promise promises pledge pledges vow vows note notes point points reply replies answer answers response warning warnings
  demand demands protest protests joke jokes cry cries shout shouts laugh laughs sigh sighs read reads counter counters
  hope hopes fear fears worry worries find finds thought thoughts feeling feelings writing writings saying sayings charge charges
  attack attacks call calls label labels brand brands term terms name names blame credit credits use uses question questions
  talk talks voice voices offer offers present presents address addresses detail details outline praise defend estimate
  estimates guess forecast forecasts guesses hint hints caution quote quotes beginning rap rip pan bash blast trash
  mention mentions reason reasons muse chant chants echo echoes whisper whispers scream screams mock tout credit welcome
  complaint champion champions savage lash paint following reading meaning finding findings posting backing relates relate`);

/** Never followed by the words said without a listener between: "told reporters “...”", "assured voters that ...". */
export const listenerVerbs = readWords(
  'tell inform remind assure advise warn ask urge caution scold chide admonish',
);

/** Verbs whose clause is a thought rather than words said; they attribute quoted words, but are no statement by themselves. */
export const thinkingVerbs = readWords(
  'hope believe think feel expect fear worry find guess wonder put read imply begin laugh sigh deem muse use speak talk sing',
);

/** Take quoted words beside them but no clause that says what was said. */
export const wordlessVerbs = readWords(
  `comment continue begin sing chant laugh sigh cry yell shout scream snap bark growl quip rant rail gush fume sing read put
  mutter murmur whisper hiss grumble stammer roar holler bellow echo tease taunt chide scold mock beg plead pray urge demand`,
);

/** Nouns of saying: "Lee's claim that". Source: the nouns WordNet 3.0 derives from the verbs above. */
export const claimNouns = readWords(
  'claim claims statement comment comments remark remarks assertion allegation accusation warning promise pledge prediction insistence suggestion view belief argument admission complaint conclusion declaration explanation',
);
