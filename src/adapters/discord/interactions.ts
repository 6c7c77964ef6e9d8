/** One interaction at a time: acknowledge within three seconds, run its command line, answer in as many messages as it takes. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  InteractionResponseType,
  MessageFlags,
  PermissionFlagsBits,
  Routes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Request } from '../../core/command.ts';
import { sayerOf } from '../../core/labels.ts';
import { languageOf } from '../../core/language.ts';
import type { Reply } from '../../core/model.ts';
import type { Bot } from '../../core/ports.ts';
import type { Presses } from '../../core/presses.ts';
import { choicesOf, lineOf } from './commands.ts';
import { LIMITS } from './limits.ts';
import { type Log, reason } from './log.ts';
import { membershipOf } from './membership.ts';
import { type DiscordMessage, renderDiscord } from './render.ts';

type Asking = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction;

const EPHEMERAL = MessageFlags.Ephemeral;

/** Answers what we offer (commands, buttons, menus, autocomplete) and leaves the rest alone. Never throws: what fails is logged. */
export async function answerInteraction(interaction: Interaction, bot: Bot, presses: Presses, log: Log): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await complete(interaction, bot);
    else if (interaction.isChatInputCommand() || interaction.isButton() || interaction.isStringSelectMenu()) {
      await answer(interaction, bot, presses, log);
    }
  } catch (error) {
    log.warn({ ...reason(error), interaction: interaction.id }, 'discord interaction');
  }
}

async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const briefing = bot.briefings.find(({ command }) => command.toLowerCase() === interaction.commandName);
  const command = interaction.options.getSubcommand(false);
  if (!briefing || !command) return interaction.respond([]);
  const query = { briefing: briefing.id, command, option: name, typed: String(value), limit: LIMITS.optionChoices.max };
  await interaction.respond(choicesOf(await bot.complete(query)));
}

/**
 * Discord fixes private or public with the acknowledgement, so that it is asked for before the work begins. What shows in the
 * channel is done once per button, however often it is pressed; an event that comes twice does nothing the second time.
 */
async function answer(interaction: Asking, bot: Bot, presses: Presses, log: Log): Promise<void> {
  const line = commandLineOf(interaction);
  if (line === undefined || !(await bot.firstTime(`discord:${interaction.id}`))) return;
  const visibility = bot.visibilityOf({ line });
  const pressed = interaction.isMessageComponent() ? `discord:${interaction.message.id}:${line}` : undefined;
  if (visibility === 'channel' && pressed && !(await presses.first(bot, pressed))) {
    const say = sayerOf(languageOf(interaction.locale));
    await replyPrivately(interaction, notice(say('That was done already: it stands in the channel.')));
    return;
  }
  await interaction.deferReply(visibility === 'private' ? { flags: EPHEMERAL } : {});
  const reply = await bot.handle(requestOf(interaction, line));
  if (visibility === 'channel' && pressed && reply.visibility === 'private') presses.refused(pressed);
  await show(interaction, reply, visibility === 'private', log);
}

/**
 * The first message replaces the placeholder, the rest follow. A private answer to a public placeholder (a mistake in a
 * command that shares) takes the placeholder away. Where Discord refuses a message, the person is told; what stands, stays.
 */
async function show(interaction: Asking, reply: Reply, isPrivate: boolean, log: Log): Promise<void> {
  const turnsPrivate = reply.visibility === 'private' && !isPrivate;
  if (turnsPrivate) await interaction.deleteReply();
  let replaced = turnsPrivate;
  const send = async (message: DiscordMessage) => {
    if (replaced) await followUp(interaction, message, isPrivate || turnsPrivate);
    else await editOriginal(interaction, message);
    replaced = true;
  };
  try {
    for (const message of renderDiscord(reply)) await send(message);
  } catch (error) {
    log.error({ ...reason(error), interaction: interaction.id }, 'discord did not take an answer');
    const sorry = sayerOf(reply.language)('The answer could not be shown in full. Please try again.');
    await send(notice(`${sorry} (${interaction.id})`));
  }
}

async function replyPrivately(interaction: Asking, message: DiscordMessage): Promise<void> {
  const body = { type: InteractionResponseType.ChannelMessageWithSource, data: { ...message, flags: EPHEMERAL } };
  await interaction.client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body,
    auth: false,
  });
}

async function editOriginal(interaction: Asking, message: DiscordMessage): Promise<void> {
  const original = Routes.webhookMessage(interaction.applicationId, interaction.token, '@original');
  await interaction.client.rest.patch(original, { body: message, auth: false });
}

async function followUp(interaction: Asking, message: DiscordMessage, isPrivate: boolean): Promise<void> {
  const body = isPrivate ? { ...message, flags: EPHEMERAL } : message;
  await interaction.client.rest.post(Routes.webhook(interaction.applicationId, interaction.token), {
    body,
    auth: false,
  });
}

/** One sentence of the adapter's own. */
function notice(description: string): DiscordMessage {
  return { embeds: [{ description }], components: [], allowed_mentions: { parse: [] } };
}

function commandLineOf(interaction: Asking): string | undefined {
  if (interaction.isChatInputCommand()) {
    const values = interaction.options.data.flatMap((option) => option.options ?? []);
    return lineOf(interaction.commandName, interaction.options.getSubcommand(false) ?? '', values);
  }
  const line = interaction.isButton() ? interaction.customId : interaction.values[0];
  return line?.startsWith('/') ? line : undefined;
}

function requestOf(interaction: Asking, line: string): Request {
  const membership = membershipOf(interaction);
  return {
    line,
    reader: `discord:${interaction.user.id}`,
    readerName: interaction.inCachedGuild() ? interaction.member.displayName : interaction.user.displayName,
    channel: `discord:${interaction.guildId ?? 'dm'}:${interaction.channelId}`,
    locale: interaction.locale,
    ...(interaction.guildLocale && { channelLocale: interaction.guildLocale }),
    mayManage: interaction.inGuild() ? interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild) : true,
    ...(membership && { membership }),
  };
}
