/**
 * Rules for reading unknown JSON. A rule returns the value it read, or INVALID after noting each fault with its
 * path, its code and its message, worded as Discord words them. All faults of a body are found in one reading.
 */

export interface Issue {
  path: (string | number)[];
  code: string;
  message: string;
}

export const INVALID: unique symbol = Symbol('invalid');
export type Invalid = typeof INVALID;

/** Where in the body a rule stands, and the list its faults go to. */
export interface Place {
  readonly path: (string | number)[];
  readonly issues: Issue[];
}

export type Rule<T> = (value: unknown, place: Place) => T | Invalid;
export type Read<R> = R extends Rule<infer T> ? T : never;

export function below(place: Place, key: string | number): Place {
  return { path: [...place.path, key], issues: place.issues };
}

export function refuse(place: Place, code: string, message: string): Invalid {
  place.issues.push({ path: place.path, code, message });
  return INVALID;
}

/** Reads `value` by `rule`: the value, or every fault found. */
export function read<T>(rule: Rule<T>, value: unknown): { value: T } | { issues: Issue[] } {
  const place: Place = { path: [], issues: [] };
  const result = rule(value, place);
  return result === INVALID || place.issues.length > 0 ? { issues: place.issues } : { value: result };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field must be there. */
export function required<T>(rule: Rule<T>): Rule<T> {
  return (value, place) =>
    value === undefined || value === null
      ? refuse(place, 'BASE_TYPE_REQUIRED', 'This field is required')
      : rule(value, place);
}

/** The field may be absent or null; both read as undefined. */
export function optional<T>(rule: Rule<T>): Rule<T | undefined> {
  return (value, place) => (value === undefined || value === null ? undefined : rule(value, place));
}

/** The field may be absent (undefined) or null (null), where the two mean different things. */
export function nullish<T>(rule: Rule<T>): Rule<T | null | undefined> {
  return (value, place) => (value === undefined ? undefined : value === null ? null : rule(value, place));
}

export interface StringLimits {
  min?: number;
  max?: number;
  /** Read with white space taken off both ends, as Discord does for most text. */
  trim?: boolean;
}

/** Lengths are UTF-16 units. Discord does not say which unit it counts; this is the strictest. */
export function string({
  min = 0,
  max = Number.POSITIVE_INFINITY,
  trim = false,
}: StringLimits = {}): Rule<string> {
  return (value, place) => {
    if (typeof value !== 'string' && typeof value !== 'number') {
      return refuse(place, 'STRING_TYPE_CONVERT', `Could not interpret "${describe(value)}" as string.`);
    }
    const text = trim ? String(value).trim() : String(value);
    if (text.length >= min && text.length <= max) return text;
    return refuseLength(place, min, max, min > 0 && text.length === 0);
  };
}

function refuseLength(place: Place, min: number, max: number, empty: boolean): Invalid {
  if (empty && !Number.isFinite(max)) {
    return refuse(place, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  if (min > 0 && Number.isFinite(max)) {
    return refuse(place, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
  return min > 0
    ? refuse(place, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`)
    : refuse(place, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

function describe(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 100);
}

export interface NumberLimits {
  min?: number;
  max?: number;
}

function inRange(value: number, { min, max }: NumberLimits, place: Place): number | Invalid {
  if (min !== undefined && value < min) {
    return refuse(place, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
  }
  if (max !== undefined && value > max) {
    return refuse(place, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  }
  return value;
}

export function integer(limits: NumberLimits = {}): Rule<number> {
  return (value, place) => {
    const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number)
      ? inRange(number, limits, place)
      : refuse(place, 'NUMBER_TYPE_COERCE', `Value "${describe(value)}" is not int.`);
  };
}

export function number(limits: NumberLimits = {}): Rule<number> {
  return (value, place) =>
    typeof value === 'number' && Number.isFinite(value)
      ? inRange(value, limits, place)
      : refuse(place, 'NUMBER_TYPE_COERCE', `Value "${describe(value)}" is not float.`);
}

export const boolean: Rule<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(place, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');

export const snowflake: Rule<string> = (value, place) => {
  const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === 'string' && /^\d{1,20}$/.test(id)
    ? id
    : refuse(place, 'NUMBER_TYPE_COERCE', `Value "${describe(value)}" is not snowflake.`);
};

/** An http or https address; `attachment:` too where a message may name its own files. */
export function url(max = 2048, attachments = false): Rule<string> {
  return (value, place) => {
    const text = string({ max })(value, place);
    if (text === INVALID) return INVALID;
    if (!URL.canParse(text)) return refuse(place, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    const scheme = new URL(text).protocol;
    if (scheme === 'http:' || scheme === 'https:' || (attachments && scheme === 'attachment:')) return text;
    const schemes = attachments ? "'http', 'https', 'attachment'" : "'http', 'https'";
    return refuse(
      place,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme.slice(0, -1)}" is not supported. Scheme must be one of (${schemes}).`,
    );
  };
}

export function oneOf<const T extends string | number>(values: readonly T[]): Rule<T> {
  return (value, place) => {
    const found = values.find((candidate) => candidate === value);
    return found === undefined
      ? refuse(place, 'BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`)
      : found;
  };
}

export interface ListLimits {
  min?: number;
  max?: number;
}

export function list<T>(
  item: Rule<T>,
  { min = 0, max = Number.POSITIVE_INFINITY }: ListLimits = {},
): Rule<T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) {
      return refuse(place, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    }
    if (value.length < min || value.length > max) return refuseLength(place, min, max, false);
    const items: T[] = [];
    for (const [index, entry] of value.entries()) {
      const result = item(entry, below(place, index));
      if (result !== INVALID) items.push(result);
    }
    return items.length === value.length ? items : INVALID;
  };
}

type Shape = Record<string, Rule<unknown>>;
type Shaped<S extends Shape> = { [K in keyof S]: Read<S[K]> };

/** Reads the named fields of an object; others are ignored, as Discord ignores them. */
export function object<S extends Shape>(shape: S): Rule<Shaped<S>> {
  const fields = Object.entries(shape);
  return (value, place) => {
    if (!isRecord(value)) {
      return refuse(place, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    }
    const result: Record<string, unknown> = {};
    let valid = true;
    for (const [key, rule] of fields) {
      const field = rule(Object.hasOwn(value, key) ? value[key] : undefined, below(place, key));
      if (field === INVALID) valid = false;
      else result[key] = field;
    }
    // Each field was read by the rule of its own key, which is what the type says.
    return valid ? (result as Shaped<S>) : INVALID;
  };
}

/** A dictionary from any key to values of one kind. */
export function dictionary<T>(item: Rule<T>): Rule<Record<string, T>> {
  return (value, place) => {
    if (!isRecord(value)) {
      return refuse(place, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    }
    const entries: [string, T][] = [];
    for (const [key, entry] of Object.entries(value)) {
      const result = item(entry, below(place, key));
      if (result === INVALID) return INVALID;
      entries.push([key, result]);
    }
    return Object.fromEntries(entries);
  };
}

/** Adds a check over the whole value once its parts have been read. The check notes its own faults. */
export function checked<T>(rule: Rule<T>, check: (value: T, place: Place) => void): Rule<T> {
  return (value, place) => {
    const result = rule(value, place);
    if (result === INVALID) return INVALID;
    const before = place.issues.length;
    check(result, place);
    return place.issues.length > before ? INVALID : result;
  };
}

/** Turns what a rule read into something else. */
export function mapped<T, U>(rule: Rule<T>, change: (value: T) => U): Rule<U> {
  return (value, place) => {
    const result = rule(value, place);
    return result === INVALID ? INVALID : change(result);
  };
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out the fields that are undefined. */
export function compact<T extends object>(fields: T): Present<T> {
  // Dropping the undefined entries is exactly the change of type from T to Present<T>.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
