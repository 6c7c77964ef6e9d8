/** JSON files: schema.org NewsArticle, alone, in a list or in a @graph. */
import type { StatedFields } from '../core/model.ts';
import { readFields } from './fields.ts';

const ARTICLE_TYPE = /(?:^|[/:])(?:\w*Article|BlogPosting|Report|LiveBlogPosting)$/;
const BODIES = ['articleBody', 'text', 'body', 'content'];
/** Deeper nesting than any real file has. */
const MAX_DEPTH = 8;

export type StatedArticle = { fields: StatedFields; text: string };

/** Finds the articles in a JSON text. Throws an Error that says what is wrong when there are none. */
export function readJson(source: string): StatedArticle[] {
  let root: unknown;
  try {
    root = JSON.parse(source);
  } catch (error) {
    throw new Error(`is no valid JSON (${error instanceof Error ? error.message : error})`);
  }
  const nodes = findArticles(root);
  const articles = nodes.flatMap((node) => {
    const text = BODIES.map((name) => node[name]).find(
      (body): body is string => typeof body === 'string' && body.trim() !== '',
    );
    return text ? [{ fields: readFields(node), text }] : [];
  });
  if (articles.length > 0) return articles;
  throw new Error(nodes.length > 0 ? 'its NewsArticle has no articleBody' : 'holds no schema.org NewsArticle');
}

/** Every article node of a JSON-LD value, in order. */
export function findArticles(value: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => findArticles(item, depth + 1));
  const node = value as Record<string, unknown>;
  const types = [node['@type']].flat().filter((type) => typeof type === 'string');
  const bare =
    types.length === 0 && BODIES.some((name) => typeof node[name] === 'string') && (node.headline ?? node.title);
  if (bare || types.some((type) => ARTICLE_TYPE.test(type))) return [node];
  return ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart', 'articles', 'items']
    .filter((name) => name in node)
    .flatMap((name) => findArticles(node[name], depth + 1));
}
