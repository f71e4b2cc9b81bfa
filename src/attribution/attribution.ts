import type { Span } from '../text/span.js';

/** Words that name or stand for somebody: a name, a description ("the minister"), a pronoun. */
export interface Mention extends Span {
  readonly form: 'name' | 'description' | 'pronoun';
  /** {@link Entity.id} of whom they stand for, or null when the text does not settle it. */
  readonly entity: number | null;
}

/** A person, an organisation, or a source kept as the article writes it ("a Labour source", "An Israeli statement"). */
export interface Entity {
  readonly id: number;
  readonly kind: 'person' | 'organisation' | 'place' | 'source';
  /** The fullest form the article gives, as it is written there. */
  readonly name: string;
  /** Where {@link name} stands first. */
  readonly nameSpan: Span;
  /** Every other written form that names this one, once each, where it stands first. */
  readonly aliases: readonly Span[];
  /** Roles and descriptions the article gives: "foreign secretary", "his Israeli counterpart". */
  readonly roles: readonly Span[];
  /** From the titles and pronouns the article uses and the first name; null when they do not tell, or for no person. */
  readonly gender: 'male' | 'female' | null;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** Who said some words, with how sure that is. */
export interface Speaker {
  /** The words beside the quotation that name the speaker ("he", "A Labour source"); null when nothing does. */
  readonly mention: Span | null;
  /** {@link Entity.id}, or null when it is unclear. */
  readonly entity: number | null;
  /** What to call the speaker: the entity's name, else the mention as written, else null for unclear. */
  readonly name: string | null;
  /** Entities it may be when it is unclear, likeliest first. */
  readonly candidates: readonly number[];
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Words the article gives as somebody's. `direct`: whole sentences between quote marks. `mixed`: a few quoted words
 * inside the article's own sentence. `indirect`: what was said without quote marks ("A source said the talks ...").
 */
export interface Quotation {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** The words said, marks excluded; within one paragraph. */
  readonly content: Span;
  /** Content with its marks; equal to content where there are none. */
  readonly marked: Span;
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
  /** Pieces of one utterance (split by a cue, or running over paragraphs) share this number; counted from 0. */
  readonly utterance: number;
  /** "said", "According to", "added:"; null when speech goes on without one. */
  readonly cue: Span | null;
  readonly speaker: Speaker;
}

/** Two or more met, each fact a span of the article. */
export interface Meeting {
  /** The sentence that says so. */
  readonly sentence: Span;
  /** Entity ids, in the order of the text. */
  readonly participants: readonly number[];
  readonly place: Span | null;
  readonly time: Span | null;
}

/** Everything known of who is in an article and who said what. */
export interface Attribution {
  readonly entities: readonly Entity[];
  /** In the order of the text. */
  readonly quotations: readonly Quotation[];
  readonly meetings: readonly Meeting[];
}
