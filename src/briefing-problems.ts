/** Explains mistakes in a `briefing.yaml`: an issue of zod in, one line with key, what is wrong and what is allowed out. */
import { z } from 'zod';
import { actorKeys, briefingKeys, digestKeys, roleKeys, topicKeys } from './briefing-schema.ts';
import { nearest } from './nearest.ts';
import { opml } from './opml-sources.ts';
import { sources } from './sources/index.ts';

/** What a briefing may write, with how each is checked. */
const types = [...sources, opml];

/** One line for each mistake. `issues` need their `input` reported. */
export function explainIssues(issues: z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => explain(issue, knownKeys(issue.path)));
}

/** The mistakes in a list of sources, each checked by the source whose type it names. */
export function explainSources(specs: unknown): string[] {
  if (!Array.isArray(specs)) return [];
  return specs.flatMap((spec: unknown, index) => {
    if (typeof spec !== 'object' || spec === null || !('type' in spec) || typeof spec.type !== 'string') return [];
    const source = types.find(({ type }) => type === spec.type);
    if (!source) return [`sources[${index}].type: ${explainType(spec.type)}`];
    const issues = source.spec.safeParse(spec, { reportInput: true }).error?.issues ?? [];
    const known = source.spec instanceof z.ZodObject ? Object.keys(source.spec.shape) : [];
    return issues.flatMap((issue) => explain({ ...issue, path: ['sources', index, ...issue.path] }, known));
  });
}

/** One line for each mistake that an issue of zod stands for: key, what is wrong, what is allowed. */
function explain(issue: z.core.$ZodIssue, known: string[]): string[] {
  const key = keyOf(issue.path);
  const at = key ? `${key}: ` : '';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const near = nearest(name, known);
      return `${keyOf([...issue.path, name])}: is no known key; ${near ? `did you mean ${near}? ` : ''}known are ${known.join(', ')}`;
    });
  }
  if (issue.input === undefined && issue.code !== 'custom') return [`${at}is missing; ${expectation(issue)}`];
  if (issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'too_small') {
    // The advice on times, days and zones begins with what was given.
    const told = !isScalar(issue.input) || issue.message.includes(`“${issue.input}”`);
    return [`${at}${issue.message}${told ? '' : `; it is ${JSON.stringify(issue.input)}`}`];
  }
  return [`${at}${expectation(issue)}; it is ${describe(issue.input)}`];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `should be ${issue.values.map(String).join(' or ')}`;
  if (issue.code !== 'invalid_type') return issue.message;
  const names: Record<string, string> = { string: 'text', array: 'a list', object: 'keys with values' };
  return `should be ${names[issue.expected] ?? issue.expected}`;
}

function explainType(type: string): string {
  const feedNames = ['rss', 'atom', 'rdf', 'jsonfeed'];
  const meant = feedNames.includes(type.toLowerCase()) ? 'feed' : /^(?:url|web|html)$/i.test(type) ? 'page' : undefined;
  if (meant) return `"${type}" is no source type; write { type: ${meant}, url: "https://…" }`;
  return `should be ${types.map((source) => source.type).join(' or ')}; it is ${JSON.stringify(type)}`;
}

function describe(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return isScalar(value) ? JSON.stringify(value) : 'keys with values';
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** `actors[2].roles[0].from` */
function keyOf(path: PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

function knownKeys(path: PropertyKey[]): string[] {
  const place = path.filter((part) => typeof part === 'string').join('.');
  const shapes = { topics: topicKeys, actors: actorKeys, 'actors.roles': roleKeys, digest: digestKeys };
  return Object.keys((shapes[place as keyof typeof shapes] ?? briefingKeys).shape);
}
