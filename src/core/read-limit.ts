/** How much of a text is read: no news article is longer, and nothing waits for a book or for one endless word. */
const READ_LIMIT = 200_000;

/** The part of a text that is read: its beginning, in characters. Offsets into it are offsets into the text. */
export function readable(text: string): string {
  return text.slice(0, READ_LIMIT);
}
