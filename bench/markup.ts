/** Texts of the corpus as feeds and pages carry them. */

/** Text as it may stand in XML and HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A text's paragraphs as HTML, the first `most` of them. */
export function paragraphs(text: string, most?: number): string {
  return text
    .split('\n')
    .slice(0, most)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('\n');
}
