/** A PDF with text -> the article in it. Read in a thread of its own, one after the other, within bounds of time and memory. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { StatedFields } from '../core/model.ts';
import { languageCode } from './fields.ts';
import { isPdf } from './is-pdf.ts';
import type { StatedArticle } from './json.ts';
import { largestLines, paragraphsOf, type RawPdf } from './pdf-text.ts';

/** A document that takes longer is given up, in ms. */
const PATIENCE = 15_000;
/** Memory of the thread, in MiB. */
const MEMORY = 384;

/** The text of a PDF by paragraphs, and what it states of itself. Throws an Error that says why there is none. */
export async function readPdf(bytes: Uint8Array): Promise<StatedArticle> {
  if (!isPdf(bytes)) throw new Error('is no PDF');
  const pdf = await inTurn(bytes);
  const text = paragraphsOf(pdf);
  if (!/\p{L}{2}/u.test(text)) throw new Error('is a PDF without text: it was scanned, and pictures are not read');
  return { fields: fieldsOf(pdf), text };
}

function fieldsOf(pdf: RawPdf): StatedFields {
  const { Title, Author, CreationDate, Language } = pdf.info;
  const headline = isTitle(Title) ? Title.trim() : largestLines(pdf);
  const day = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(CreationDate ?? '');
  const language = languageCode(Language ?? '');
  return {
    ...(headline && { headline }),
    ...(Author?.trim() && { byline: Author.trim() }),
    ...(day && { publishedAt: `${day[1]}-${day[2]}-${day[3]}` }),
    ...(language && { language }),
  };
}

/** Programs name the file or themselves where nobody gave a title. */
function isTitle(title: string | undefined): title is string {
  const words = title?.trim() ?? '';
  return (
    /\p{L}{2}/u.test(words) &&
    !/^(?:microsoft|untitled|document\d*$)|\.(?:docx?|pdf|indd|qxp|rtf|odt|pages)$/i.test(words)
  );
}

const BROKEN = 'takes too much memory to read, or broke its reader';

let turn: Promise<unknown> = Promise.resolve();
let thread: Worker | undefined;
let asked = 0;

function inTurn(bytes: Uint8Array): Promise<RawPdf> {
  const mine = turn.then(() => ask(bytes));
  turn = mine.catch(() => undefined);
  return mine;
}

function started(): Worker {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  // What breaks between two documents must not take the process along.
  worker.on('error', () => {
    if (thread === worker) thread = undefined;
  });
  return worker;
}

type Answer = { id: number; pdf?: RawPdf; error?: string };

async function ask(bytes: Uint8Array): Promise<RawPdf> {
  thread ??= started();
  const worker = thread;
  const id = ++asked;
  // Waited for only while it has work: an idle thread keeps no process up.
  worker.ref();
  try {
    const answer = await answerOf(worker, id, bytes);
    if (!answer.pdf) throw new Unreadable(answer.error ?? 'no answer');
    return answer.pdf;
  } catch (error) {
    if (!(error instanceof Unreadable)) {
      thread = undefined;
      await worker.terminate();
    }
    throw error instanceof Unreadable || error instanceof TooSlow ? error : new Error(BROKEN, { cause: error });
  } finally {
    worker.unref();
  }
}

async function answerOf(worker: Worker, id: number, bytes: Uint8Array): Promise<Answer> {
  const done = new AbortController();
  const { signal } = done;
  const patience = delay(PATIENCE, undefined, { signal }).then(() => {
    throw new TooSlow('takes too long to read');
  });
  const broken = once(worker, 'exit', { signal }).then(() => {
    throw new Error(BROKEN);
  });
  const answered = answers(worker, id, signal);
  for (const loser of [patience, broken, answered]) loser.catch(() => undefined);
  worker.postMessage({ id, bytes: Uint8Array.from(bytes) });
  try {
    return await Promise.race([answered, broken, patience]);
  } finally {
    done.abort();
  }
}

async function answers(worker: Worker, id: number, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    const [answer] = (await once(worker, 'message', { signal })) as [Answer];
    if (answer.id === id) return answer;
  }
}

class TooSlow extends Error {}

/** The library gave up on the document; its thread is as good as before. */
class Unreadable extends Error {
  constructor(why: string) {
    super(/password/i.test(why) ? 'is a PDF that asks for a password' : `is a damaged PDF (${why.slice(0, 120)})`);
  }
}
