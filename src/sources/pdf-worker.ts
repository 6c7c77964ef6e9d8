/** The thread in which PDFs are read: a document made to take for ever takes it down, and nothing else. */
import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { PdfLine, RawPdf } from './pdf-text.ts';

/** Pages beyond these are not read. */
const PAGES = 200;

parentPort?.on('message', async ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  try {
    parentPort?.postMessage({ id, pdf: await read(bytes) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
});

async function read(bytes: Uint8Array): Promise<RawPdf> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, PAGES); number++) pages.push(await linesOf(pdf, number));
    return { info: textsOf(info), pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function linesOf(pdf: Pdf, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , c = 0, d = 0, , y = 0] = item.transform as number[];
    if (item.str) {
      line ??= { text: '', y, size: 0 };
      line.text += item.str;
      line.size = Math.max(line.size, Math.hypot(c, d));
    }
    if (item.hasEOL && line) {
      lines.push(line);
      line = undefined;
    }
  }
  page.cleanup();
  return line ? [...lines, line] : lines;
}

function textsOf(info: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(info).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 1000)]] : [])),
  );
}
