/** A request as it is understood where settings are known: the story meant, the voice, the zone, who will see the answer. */
import type { Story } from './bot.ts';
import { type Choices, choicesOf, placesOfRequest } from './choices.ts';
import type { Command, Request } from './command.ts';
import type { Language } from './language.ts';
import { type Parsed, parseLine } from './line.ts';
import type { Visibility } from './model.ts';
import type { Store } from './ports.ts';
import { levelsOf, merged } from './settings.ts';

export type Heard = {
  parsed: Parsed;
  /** With the zone in which whoever reads the answer is told times. */
  request: Request;
  choices: Choices;
  visibility: Visibility;
  language: Language;
};

/**
 * An answer to one person goes by what they chose, then their channel, then its server; one for all to see by the channel and its
 * server. What nobody chose the platform tells, else the story.
 */
export async function hear(
  request: Request,
  parts: { store: Store; stories: Story[]; first: Story; commands: Command[]; now: string },
): Promise<Heard> {
  const { store, stories, first, commands, now } = parts;
  const levels = await levelsOf(store, placesOfRequest(request));
  const { briefing } = merged(levels, '');
  const usual = stories.find((story) => story.briefing.id === briefing?.value) ?? first;
  const parsed = parseLine(request.line, stories, usual, commands);
  const visibility = visibilityOf(parsed);
  const choices = choicesOf({ store, request, levels, briefingId: parsed.story.briefing.id, now });
  const chosen = visibility === 'channel' ? choices.posted : choices.mine;
  const timezone = chosen.timezone?.value ?? request.timezone;
  return {
    parsed,
    request: { ...request, ...(timezone !== undefined && { timezone }) },
    choices,
    visibility,
    language: choices.languages[visibility],
  };
}

/** Who will see the answer; a mistake is nobody's business but the asker's. */
export function visibilityOf({ command, words }: Parsed): Visibility {
  try {
    return command ? command.visibility(command.parse(words)) : 'private';
  } catch {
    return 'private';
  }
}
