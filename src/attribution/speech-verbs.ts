import {
  callingVerbs,
  irregularForms,
  listenerVerbs,
  nounLikeForms,
  sayingVerbs,
  thinkingVerbs,
  wordlessVerbs,
} from './data/speech-verbs.js';

/** What a form of a verb that reports words is good for. */
export interface SpeechVerb {
  readonly base: string;
  /** `saying`: takes quoted words or a clause; `calling`: takes a few quoted words as part of its sentence. */
  readonly kind: 'saying' | 'calling';
  readonly form: 'base' | 'third' | 'past' | 'participle';
  /** The same letters are often a noun. */
  readonly nounLike: boolean;
  /** Wants a listener before the words: "told reporters". */
  readonly listener: boolean;
  readonly thinking: boolean;
  /** Takes quoted words but no clause: "laughed", "commented". */
  readonly wordless: boolean;
}

const forms = buildForms();

/** The verb of saying a lower-case word is a form of, or null. */
export function findSpeechVerb(lower: string): SpeechVerb | null {
  return forms.get(lower) ?? null;
}

function buildForms(): Map<string, SpeechVerb> {
  const built = new Map<string, SpeechVerb>();
  const add = (written: string, base: string, form: SpeechVerb['form']): void => {
    if (built.has(written)) return;
    built.set(written, {
      base,
      kind: sayingVerbs.has(base) ? 'saying' : 'calling',
      form,
      nounLike: nounLikeForms.has(written),
      listener: listenerVerbs.has(base),
      thinking: thinkingVerbs.has(base),
      wordless: wordlessVerbs.has(base),
    });
  };
  const known = (base: string): boolean => sayingVerbs.has(base) || callingVerbs.has(base);
  for (const [written, base] of irregularForms) {
    if (known(base))
      add(written, base, written.endsWith('ing') ? 'participle' : written.endsWith('s') ? 'third' : 'past');
  }
  for (const base of [...sayingVerbs, ...callingVerbs]) {
    add(base, base, 'base');
    add(
      /(?:[sxz]|ch|sh)$/u.test(base) ? `${base}es` : base.replace(/(?<![aeiou])y$/u, 'ie').concat('s'),
      base,
      'third',
    );
    const stem = /e$/u.test(base) ? base.slice(0, -1) : base;
    add(`${base.replace(/(?<![aeiou])y$/u, 'i').replace(/e$/u, '')}ed`, base, 'past');
    add(`${stem}ing`, base, 'participle');
  }
  return built;
}
