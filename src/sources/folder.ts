/** A folder of saved articles: .txt, .md, .html, .json, .eml, .pdf, in any encoding, with its sub-folders. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import type { RawItem } from '../core/model.ts';
import type { FailedItem, Source } from '../core/ports.ts';
import { readJson } from './json.ts';
import { readMarkdown } from './markdown.ts';

/** No article is larger; what is, is a dump or a mistake. */
const MAX_BYTES = 10 * 1024 * 1024;

const spec = z.strictObject({ type: z.literal('folder'), path: z.string().min(1, 'should name a folder or a file') });
type FolderSpec = z.output<typeof spec>;

type Contents = RawItem['content'][];
/** How a file of each kind is read. */
const FORMATS: Record<string, (bytes: Uint8Array) => Promise<Contents>> = {
  '.txt': fromText((text) => [{ type: 'text', text }]),
  '.md': fromText((text) => [{ type: 'article', ...readMarkdown(text) }]),
  '.markdown': fromText((text) => [{ type: 'article', ...readMarkdown(text) }]),
  '.html': fromText(readPage),
  '.htm': fromText(readPage),
  '.xhtml': fromText(readPage),
  '.json': fromText((text) => readJson(text).map((article) => ({ type: 'article', ...article }))),
  '.eml': async (bytes) => [{ type: 'article', ...(await (await import('./eml.ts')).readMail(bytes)) }],
  '.pdf': async (bytes) => [{ type: 'article', ...(await (await import('./pdf.ts')).readPdf(bytes)) }],
};

/** Reads a folder, or one file. A file that cannot be read is a failed row; a path that is not there a UserError. */
export const folder: Source<FolderSpec> = {
  type: 'folder',
  spec,
  async stamp({ path }, { base }) {
    const root = resolve(base, path);
    const files = await listFiles(root, path);
    const rows = files.map(async (file) => {
      const found = await stat(file, { bigint: true }).catch(() => undefined);
      return `${relative(root, file)} ${found?.size} ${found?.mtimeNs} ${found?.ctimeNs} ${found?.mode}`;
    });
    return [root, ...(await Promise.all(rows))].join('\n');
  },
  async fetch({ path }, { base }) {
    const root = resolve(base, path);
    const files = await listFiles(root, path);
    const items: RawItem[] = [];
    const failed: FailedItem[] = [];
    for (const file of files) {
      const key = file === root ? basename(file) : `${basename(root)}/${relative(root, file).split(sep).join('/')}`;
      try {
        const contents = await readContents(file);
        for (const [index, content] of contents.entries()) {
          items.push({ key: contents.length > 1 ? `${key}#${index + 1}` : key, content });
        }
      } catch (error) {
        failed.push({ key, why: reason(error) });
      }
    }
    return { items, failed, whole: true };
  },
};

async function listFiles(root: string, path: string): Promise<string[]> {
  const found = await stat(root).catch(() => undefined);
  if (!found) throw new UserError(`There is no file or folder "${path}": check the path (looked for ${root}).`);
  if (found.isFile()) return [root];
  if (!found.isDirectory()) throw new UserError(`"${path}" is neither a file nor a folder: give one of these.`);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new UserError(`The folder "${path}" cannot be read (${reason(error)}): check its permissions.`);
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(root, file)
          .split(sep)
          .some((name) => name.startsWith('.')),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

async function readContents(file: string): Promise<Contents> {
  const format = FORMATS[extname(file).toLowerCase()];
  if (!format) throw new Error(`files of this kind are not read (only ${Object.keys(FORMATS).join(', ')})`);
  const { size } = await stat(file);
  if (size > MAX_BYTES)
    throw new Error(
      `is too large for an article (${Math.round(size / 1024 / 1024)} MB; at most ${MAX_BYTES / 1024 / 1024})`,
    );
  const bytes = await readFile(file);
  if (bytes.length === 0) throw new Error('is empty');
  return format(bytes);
}

function fromText(read: (text: string) => Contents | Promise<Contents>): (bytes: Uint8Array) => Promise<Contents> {
  return async (bytes) => {
    const { decodeText } = await import('./decode.ts');
    const text = decodeText(bytes);
    if (text === undefined) throw new Error('is no text file');
    if (!text.trim()) throw new Error('is empty');
    return read(text);
  };
}

// The libraries for pages and encodings are large: only a corpus that is read, and holds pages, pays for loading them.
async function readPage(html: string): Promise<Contents> {
  const { extractPage } = await import('./page.ts');
  const { text, canonicalUrl, ...fields } = extractPage(html, {});
  if (!text) throw new Error('holds no text of an article');
  return [{ type: 'article', fields: { ...fields, ...(canonicalUrl && { url: canonicalUrl }) }, text }];
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: check its permissions';
  if (code === 'ENOENT') return 'is a link to nothing, or was removed meanwhile';
  return error.message;
}
