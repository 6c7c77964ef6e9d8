// What holds of every card, whatever made it: each line cites, each citation is the article's exact words, and an
// extractive line has no word that its citations have not.
import { expect } from 'vitest';
import { linesOf } from '../../src/core/contribution.ts';
import type { Article, Card } from '../../src/core/model.ts';

/** Plain quotes, single spaces: as the contract compares a passage with its source. */
function folded(text: string): string {
  return text
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(text: string): string[] {
  return (
    folded(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** @param articleOf the stored article by id; `sourceOf` the text of its source as it was before cleaning, if at hand. */
export function expectHonestCard(
  card: Card,
  articleOf: (id: string) => Article | undefined,
  sourceOf?: (article: Article) => string | undefined,
): void {
  expect(card.citations.map((citation) => citation.n)).toEqual(card.citations.map((_, index) => index + 1));
  for (const citation of card.citations) {
    const article = articleOf(citation.articleId);
    expect(article, `the article of citation ${citation.n}`).toBeDefined();
    expect(citation.quote).toBe(article?.text.slice(citation.start, citation.end));
    expect(citation.quote.trim()).not.toBe('');
    const source = article && sourceOf?.(article);
    if (source !== undefined) expect(folded(source)).toContain(folded(citation.quote));
  }
  for (const line of linesOf(card)) {
    expect(line.cites.length, `citations of: ${line.text}`).toBeGreaterThan(0);
    const cited = line.cites.map((n) => card.citations[n - 1]);
    expect(cited.every(Boolean), `cites of: ${line.text}`).toBe(true);
    expect(line.publishers).toBe(new Set(cited.map((one) => one?.publisher)).size);
    const known = new Set(cited.flatMap((one) => wordsOf(one?.quote ?? '')));
    // A bracket may be the article's own; inserted ones are taken out, the article's are found in its quote anyway.
    const own = line.text.replace(/\[[^\]]*\]/g, ' ').replace(/…/g, ' ');
    expect(
      wordsOf(own).filter((word) => !known.has(word)),
      `words of "${line.text}" that no citation has`,
    ).toEqual([]);
  }
}
