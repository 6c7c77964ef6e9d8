/** Who stands behind an article, and which names are one house: publishers are counted by family, shown as they are stated. */
import type { Article } from './model.ts';
import { fold } from './slug.ts';

/** The wire that an article credits, its publisher, else its site or file. */
export function publisherOf(article: Article): string {
  return article.wire || article.publisher || article.site || article.id;
}

/** Parts of a house that carry its name: "Delta News", "Delta Sport", "delta.com" are all Delta's. */
const PART =
  /(?:\s(?:news|newsroom|online|website|site|sports?|world|business|politics|live|tv|television|radio|service|staff|desk|international|uk|usa?|english|digital|app)|\.com)$/;
const ADDRESS =
  /^(?:www\.)?(?:[a-z0-9-]+\.)*?([a-z0-9-]{2,})\.(?:com|org|net|info|news|tv|co|gov|edu|eu|[a-z]{2})(?:\.[a-z]{2})?$/;

/** The house of a publisher's name, for counting: without article, section and country, an address by its own label. */
export function publisherFamily(name: string): string {
  let family = fold(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the\s/, '');
  family = ADDRESS.exec(family)?.[1] ?? family;
  for (
    let shorter = family.replace(PART, '');
    shorter !== family && shorter.length >= 2;
    shorter = family.replace(PART, '')
  )
    family = shorter;
  return family;
}
