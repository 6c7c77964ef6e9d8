/** Checks a message or a list of commands by Discord's documented limits, where its API description is not at hand. */
import { LIMITS, type Limit } from '../../src/adapters/discord/limits.ts';

type Json = Record<string, unknown>;

/** Every limit that a message body breaks, in words. */
export function brokenLimits(body: unknown): string[] {
  const broken: string[] = [];
  const measure = (what: string, size: number, limit: Limit) => {
    if (size > limit.max) broken.push(`${what}: ${size} > ${limit.max} (${limit.page})`);
  };
  const message = record(body);
  const embeds = list(message.embeds);
  const rows = list(message.components);
  measure('content', length(message.content), LIMITS.content);
  measure('nonce', length(message.nonce), LIMITS.nonce);
  measure('embeds', embeds.length, LIMITS.embeds);
  measure('action rows', rows.length, LIMITS.actionRows);
  if (!message.content && embeds.length === 0 && message.poll === undefined)
    broken.push('Cannot send an empty message');
  let total = 0;
  for (const embed of embeds) {
    const fields = list(embed.fields);
    const footer = record(embed.footer).text;
    measure('embed title', length(embed.title), LIMITS.embedTitle);
    measure('embed description', length(embed.description), LIMITS.embedDescription);
    measure('embed fields', fields.length, LIMITS.embedFields);
    measure('embed footer', length(footer), LIMITS.embedFooter);
    for (const { name, value } of fields) {
      measure('field name', length(name), LIMITS.fieldName);
      measure('field value', length(value), LIMITS.fieldValue);
      if (!blank(name) || !blank(value)) total += length(name) + length(value);
      if (blank(name) || blank(value)) broken.push('a field without a name or value');
    }
    if (blank(embed.title) && blank(embed.description) && fields.length === 0)
      broken.push('an embed that says nothing');
    total += length(embed.title) + length(embed.description) + length(footer);
  }
  measure('all embeds together', total, LIMITS.embedTotal);
  broken.push(...brokenComponents(rows, measure));
  if (JSON.stringify(record(message.allowed_mentions).parse) !== '[]') broken.push('mentions are not switched off');
  if (!JSON.stringify(body).isWellFormed()) broken.push('a lone surrogate');
  return broken;
}

function brokenComponents(rows: Json[], measure: (what: string, size: number, limit: Limit) => void): string[] {
  const broken: string[] = [];
  const ids: unknown[] = [];
  for (const row of rows) {
    const components = list(row.components);
    measure('buttons in a row', components.length, LIMITS.buttonsInRow);
    if (components.length === 0) broken.push('an empty action row');
    for (const component of components) {
      ids.push(component.custom_id);
      measure('custom_id', length(component.custom_id), LIMITS.customId);
      measure('button label', length(component.label), LIMITS.buttonLabel);
      measure('placeholder', length(component.placeholder), LIMITS.selectPlaceholder);
      if (component.type === 2 && blank(component.label)) broken.push('a button without a label');
      if (blank(component.custom_id)) broken.push('a component without an id');
      const options = list(component.options);
      measure('menu entries', options.length, LIMITS.selectOptions);
      if (component.type === 3 && (options.length === 0 || components.length > 1))
        broken.push('a menu that is empty or not alone');
      if (new Set(options.map((option) => option.value)).size < options.length)
        broken.push('two menu entries of one value');
      for (const option of options) {
        measure('menu label', length(option.label), LIMITS.selectLabel);
        measure('menu value', length(option.value), LIMITS.selectValue);
        if (blank(option.label) || blank(option.value)) broken.push('a menu entry without label or value');
      }
    }
  }
  if (new Set(ids).size < ids.length) broken.push('two components of one custom_id');
  return broken;
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function length(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

/** Discord trims white space before it looks whether something is there. */
function blank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
