import type { Upload } from '../messages/attachments.js';
import { invalidForm, Refusal } from '../refusal.js';
import { isRecord, type Rule, read } from '../validate/schema.js';

/** The largest request the server reads. */
const MAX_BODY_BYTES = 25 * 1024 * 1024;

/**
 * Reads a request's body, giving up as soon as it is too long.
 * @throws Refusal 413
 */
async function readBytes(request: Request): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MAX_BODY_BYTES) throw new Refusal('tooLarge');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw new Refusal('tooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array | string): unknown {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalidJson');
  }
}

export interface Body {
  json: unknown;
  uploads: Upload[];
}

async function readForm(bytes: Buffer, contentType: string): Promise<Body> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refusal('general');
  }
  const uploads: Upload[] = [];
  let json: unknown = {};
  const plain: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') json = parseJson(value);
      else plain[name] = value;
      continue;
    }
    uploads.push({
      index: /^files?\[(\d{1,4})\]$/.exec(name)?.[1] ?? String(uploads.length),
      filename: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json: isRecord(json) ? { ...plain, ...json } : json, uploads };
}

/**
 * Reads JSON, or a form with files beside `payload_json`.
 * @throws Refusal 50109 for broken JSON, 413 for too much, 50035 for another content type
 */
export async function readBody(request: Request): Promise<Body> {
  const contentType = request.headers.get('content-type') ?? '';
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { json: {}, uploads: [] };
  if (/^application\/json\b/i.test(contentType)) return { json: parseJson(bytes), uploads: [] };
  if (/^multipart\/form-data\b/i.test(contentType)) return readForm(bytes, contentType);
  throw invalidForm([
    {
      path: [],
      code: 'CONTENT_TYPE_INVALID',
      message: "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.",
    },
  ]);
}

/**
 * Reads a value by a rule.
 * @throws Refusal 50035 with every fault at its path
 */
export function accept<T>(rule: Rule<T>, value: unknown): T {
  const result = read(rule, value);
  if ('issues' in result) throw invalidForm(result.issues);
  return result.value;
}
