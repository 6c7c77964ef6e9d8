/** Explains mistakes in a `briefing.yaml`: an issue of zod in, one line with key, what is wrong and what is allowed out. */
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { actorKeys, briefingKeys, digestKeys, roleKeys, sourceKeys, topicKeys } from './briefing-schema.ts';

/** One line for each mistake, without those that only follow from another. `issues` need their `input` reported. */
export function explainIssues(issues: z.core.$ZodIssue[]): string[] {
  return withoutConsequences(issues).flatMap(explain);
}

/** A source of a type that there is not has keys that are not known: only the first is worth telling. */
function withoutConsequences(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const mistyped = issues.flatMap(({ path }) => (path[0] === 'sources' && path[2] === 'type' ? [path[1]] : []));
  return issues.filter(({ path }) => path[0] !== 'sources' || path[2] === 'type' || !mistyped.includes(path[1]));
}

/** One line for each mistake that an issue of zod stands for: key, what is wrong, what is allowed. */
function explain(issue: z.core.$ZodIssue): string[] {
  const key = keyOf(issue.path);
  const at = key ? `${key}: ` : '';
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys.map((name) => {
      const near = nearest(name, known);
      return `${keyOf([...issue.path, name])}: is no known key; ${near ? `did you mean ${near}? ` : ''}known are ${known.join(', ')}`;
    });
  }
  if (issue.path[0] === 'sources' && issue.path[2] === 'type') return [`${at}${explainSource(issue.input)}`];
  if (issue.input === undefined && issue.code !== 'custom') return [`${at}is missing; ${expectation(issue)}`];
  if (issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'too_small') {
    return [`${at}${issue.message}${isScalar(issue.input) ? `; it is ${JSON.stringify(issue.input)}` : ''}`];
  }
  return [`${at}${expectation(issue)}; it is ${describe(issue.input)}`];
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `should be ${issue.values.map(String).join(' or ')}`;
  if (issue.code !== 'invalid_type') return issue.message;
  const names: Record<string, string> = { string: 'text', array: 'a list', object: 'keys with values' };
  return `should be ${names[issue.expected] ?? issue.expected}`;
}

function explainSource(type: unknown): string {
  if (['feed', 'page', 'url', 'rss', 'atom', 'web'].includes(String(type))) {
    return `"${type}" reads from the web, which comes with later work; for now save the articles and use { type: folder, path: corpus }`;
  }
  return `should be folder${type === undefined ? '; it is missing' : `; it is ${describe(type)}`}`;
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
  const shapes = {
    topics: topicKeys,
    actors: actorKeys,
    'actors.roles': roleKeys,
    sources: sourceKeys,
    digest: digestKeys,
  };
  return Object.keys((shapes[place as keyof typeof shapes] ?? briefingKeys).shape);
}

/** The known word that a mistyped one most likely meant. */
export function nearest(typed: string, known: string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(typed.toLowerCase(), known);
  return distance(typed.toLowerCase(), near) <= Math.max(2, near.length / 3) ? near : undefined;
}
