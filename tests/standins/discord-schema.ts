/** Request bodies checked with Discord's own API description (OpenAPI 3.1), where that file is at hand; it is not ours to ship. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FILE = fileURLToPath(new URL('../../../shared/specs/discord-openapi.json', import.meta.url));

type Json = Record<string, unknown>;
type Paths = Record<string, Record<string, { requestBody?: { content: Record<string, unknown> } }>>;

/** Says which check is at work, for a transcript and a test's report. */
export const SCHEMA_AT_HAND = existsSync(FILE);

const description = SCHEMA_AT_HAND
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { paths: Paths; components: Json })
  : undefined;
const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
if (description)
  ajv.addSchema({ $id: 'discord', components: closed(description.components), paths: closed(description.paths) });
const validators = new Map<string, ValidateFunction | undefined>();

/** What Discord would object to in a body, in words; empty too where the description is not at hand or says nothing. */
export function schemaErrors(method: string, path: string, body: unknown): string[] {
  const validate = validatorOf(method.toLowerCase(), path);
  if (!validate || validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** A message as `POST /channels/{id}/messages` would take it. */
export function messageSchema(body: unknown): string[] {
  return schemaErrors('post', '/channels/{channel_id}/messages', body);
}

function validatorOf(method: string, path: string): ValidateFunction | undefined {
  const key = `${method} ${path}`;
  if (!validators.has(key)) {
    const known = description?.paths[path]?.[method]?.requestBody?.content['application/json'];
    const pointer = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
    const reference = pointer
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    validators.set(key, known ? ajv.compile({ $ref: `discord#/${reference}` }) : undefined);
  }
  return validators.get(key);
}

/**
 * The description with its references made relative to one document, and with objects closed, so that a misspelt key is an
 * error (Discord itself would drop it silently). Numbers beyond what JavaScript holds lose their bound.
 */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [key, `discord${part}`] : [key, closed(part)],
  );
  const copy = Object.fromEntries(entries) as Json;
  const isSchema =
    copy.type === 'object' && typeof copy.properties === 'object' && copy.additionalProperties === undefined;
  return isSchema && !('allOf' in copy) ? { ...copy, additionalProperties: false } : copy;
}
