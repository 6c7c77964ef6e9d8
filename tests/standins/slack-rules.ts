/** What Slack refuses in a message or a view, by its documented limits: numbers written down apart from the adapter's own. */

type Json = Record<string, unknown>;

/** Every documented limit that these blocks break, in words, as Slack's `response_metadata.messages` has them. */
export function blockProblems(blocks: unknown, most: number): string[] {
  if (!Array.isArray(blocks)) return ['blocks: must be an array'];
  const problems = blocks.length > most ? [`blocks: no more than ${most} items allowed`] : [];
  const actionIds = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const at = `/blocks/${index}`;
    if (!isObject(block)) problems.push(`${at}: must be an object`);
    else problems.push(...oneBlock(block, at, actionIds));
  }
  return problems;
}

function oneBlock(block: Json, at: string, actionIds: Set<string>): string[] {
  switch (block.type) {
    case 'divider':
      return [];
    case 'header':
      return textProblems(block.text, `${at}/text`, 150, ['plain_text']);
    case 'section':
      return textProblems(block.text, `${at}/text`, 3000, ['plain_text', 'mrkdwn']);
    case 'context': {
      const elements = list(block.elements);
      const count = elements.length >= 1 && elements.length <= 10 ? [] : [`${at}/elements: 1 to 10 items`];
      return [
        ...count,
        ...elements.flatMap((one, n) => textProblems(one, `${at}/elements/${n}`, 3000, ['mrkdwn', 'plain_text'])),
      ];
    }
    case 'actions': {
      const elements = list(block.elements);
      const count = elements.length >= 1 && elements.length <= 25 ? [] : [`${at}/elements: 1 to 25 items`];
      return [...count, ...elements.flatMap((one, n) => elementProblems(one, `${at}/elements/${n}`, actionIds))];
    }
    default:
      return [`${at}: unsupported type: ${String(block.type)}`];
  }
}

function elementProblems(element: unknown, at: string, actionIds: Set<string>): string[] {
  if (!isObject(element)) return [`${at}: must be an object`];
  const id = String(element.action_id ?? '');
  const problems: string[] = [];
  if (id.length < 1 || id.length > 255) problems.push(`${at}/action_id: 1 to 255 characters`);
  if (actionIds.has(id)) problems.push(`${at}/action_id: "${id}" already exists`);
  actionIds.add(id);
  if (element.type === 'button') {
    if (String(element.value ?? '').length > 2000) problems.push(`${at}/value: must be less than 2001 characters`);
    return [...problems, ...textProblems(element.text, `${at}/text`, 75, ['plain_text'])];
  }
  if (element.type !== 'static_select') return [...problems, `${at}: unsupported type: ${String(element.type)}`];
  const options = list(element.options);
  if (options.length < 1 || options.length > 100) problems.push(`${at}/options: 1 to 100 items`);
  for (const [n, option] of options.entries()) {
    if (!isObject(option)) problems.push(`${at}/options/${n}: must be an object`);
    else {
      const value = String(option.value ?? '');
      if (value.length < 1 || value.length > 150) problems.push(`${at}/options/${n}/value: 1 to 150 characters`);
      problems.push(...textProblems(option.text, `${at}/options/${n}/text`, 75, ['plain_text']));
    }
  }
  return [...problems, ...textProblems(element.placeholder, `${at}/placeholder`, 150, ['plain_text'])];
}

function textProblems(value: unknown, at: string, most: number, types: string[]): string[] {
  if (!isObject(value)) return [`${at}: is missing`];
  const text = typeof value.text === 'string' ? value.text : '';
  const problems = types.includes(String(value.type)) ? [] : [`${at}/type: must be ${types.join(' or ')}`];
  if (text.trim() === '') problems.push(`${at}/text: must be more than 0 characters`);
  if (text.length > most) problems.push(`${at}/text: must be less than ${most + 1} characters`);
  if (value.type === 'mrkdwn' && 'emoji' in value) problems.push(`${at}/emoji: not allowed with mrkdwn`);
  return problems;
}

/** The error with which `chat.postMessage` refuses these arguments, with its messages; undefined when it takes them. */
export function messageError(body: Json): { error: string; messages: string[] } | undefined {
  const text = typeof body.text === 'string' ? body.text : '';
  const blocks = body.blocks;
  if (text.trim() === '' && list(blocks).length === 0) return { error: 'no_text', messages: [] };
  if (text.length > 40_000) return { error: 'msg_too_long', messages: [] };
  if (blocks === undefined) return undefined;
  const messages = blockProblems(blocks, 50);
  if (messages.length > 0) return { error: 'invalid_blocks', messages };
  if (JSON.stringify(blocks).length > 12_000) return { error: 'msg_blocks_too_long', messages: [] };
  return undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
