/** A saved mail (.eml) -> the article in it: its subject, sender and day, and the text it shows. */
import PostalMime from 'postal-mime';
import type { StatedFields } from '../core/model.ts';
import type { StatedArticle } from './json.ts';

/** Mails within mails go no deeper, and headers are no longer, in any real file. */
const DEPTH = 20;
const HEADERS = 256 * 1024;
/** A line of a mail breaks near the column where mail programs wrap. */
const WRAPPED = 55;

/**
 * Takes the text from the HTML a mail shows where it has some, else from its plain part: signature and lines quoted from other mails
 * out, wrapped lines joined. Throws an Error that says what is wrong when there is none.
 */
export async function readMail(bytes: Uint8Array): Promise<StatedArticle> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: DEPTH, maxHeadersSize: HEADERS }).catch(
    (error: unknown) => {
      throw new Error(`is no mail that can be read (${error instanceof Error ? error.message : error})`);
    },
  );
  const sender = mail.from && 'address' in mail.from ? mail.from : undefined;
  if (!sender?.address && !mail.subject && !mail.date) throw new Error('is no mail: it has no sender, subject or date');
  const name = sender?.name?.trim();
  const house = mail.headers.find(({ key }) => key === 'organization')?.value.trim();
  // Who sends a mail publishes it: two mails of one sender are not two voices.
  const publisher = house || name || sender?.address?.split('@').at(-1);
  const fields: StatedFields = {
    ...(mail.subject?.trim() && { headline: mail.subject.trim() }),
    ...(name && { byline: name }),
    ...(publisher && { publisher }),
    ...(mail.date && { publishedAt: mail.date }),
  };
  const text = await textOf(mail.html, mail.text);
  if (!/\p{L}{2}/u.test(text.text)) throw new Error('is a mail without text');
  return { fields: { ...fields, ...(text.language && { language: text.language }) }, text: text.text };
}

async function textOf(
  html: string | undefined,
  plain: string | undefined,
): Promise<{ text: string; language?: string }> {
  const written = unwrapped(plain ?? '');
  if (!html) return { text: written };
  const { extractPage } = await import('./page.ts');
  const { text, language } = extractPage(html, {});
  // Some mails hold a picture in HTML and their words in the plain part alone.
  return text.length < written.length / 2 ? { text: written } : { text, ...(language && { language }) };
}

function unwrapped(text: string): string {
  const [body = ''] = text.replaceAll('\r\n', '\n').split(/^-- $/m);
  const made: string[] = [];
  let open = false;
  for (const line of body.split('\n')) {
    const words = line.trim();
    if (!words || words.startsWith('>')) open = false;
    else if (open && !/^(?:[-*•]|\d+[.)])\s/.test(words)) made[made.length - 1] += ` ${words}`;
    else made.push(words);
    if (words && !words.startsWith('>')) open = line.length >= WRAPPED;
  }
  return made.join('\n');
}
