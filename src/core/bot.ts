/** The one entry point: a command line in, a reply out. Platforms and clock never get past it, nor exceptions out of it. */

import { anchored } from './anchor.ts';
import { makeReply, noteCard } from './card.ts';
import { type Command, type Context, commandLine, type Request } from './command.ts';
import { completions } from './complete.ts';
import type { Corpus } from './corpus.ts';
import { correctedSince, keepPosted } from './corrections.ts';
import { UserError } from './errors.ts';
import type { Examination } from './finding.ts';
import { type DropReport, gatedReply } from './gate-reply.ts';
import { shortHash } from './hash.ts';
import { type Heard, hear, visibilityOf } from './hear.ts';
import { helpCard } from './help-card.ts';
import { isKept } from './kept-cards.ts';
import { sayerOf } from './labels.ts';
import { languageOf } from './language.ts';
import { hint, type Parsed, parseLine } from './line.ts';
import type { Block, Briefing, Card, Reply } from './model.ts';
import type { Bot, Scope, Store } from './ports.ts';
import type { Say } from './say.ts';
import { keepDigest } from './sent-digest.ts';
import { viewChosen } from './settings.ts';
import type { SourceDesk } from './source-record.ts';
import { channelReader, type Home, subscriptionsOf } from './subscriptions.ts';
import { teamOf } from './team-of.ts';
import { tenantOf } from './tenant.ts';
import { viewOf } from './view.ts';
import { watchesOf } from './watches-of.ts';
import { isNewcomer, withWelcome } from './welcome.ts';

/** One story as the bot serves it. */
export type Story = { briefing: Briefing; scope: Scope; corpus(now: string): Promise<Corpus>; sources: SourceDesk };

export type BotParts = {
  stories: Story[];
  commands: Command[];
  store: Store;
  clock: () => string;
  /** The clock on the wall, by which kept replies grow old: a clock set by hand ages nothing. */
  wall: () => string;
  /** Keep and use when readers looked. Off for reproducible runs: a fixed clock is no visit. */
  remember: boolean;
  /** A fault of ours: told to the operator with the reference that the reader is shown. */
  onFault: (error: unknown, reference: string) => void;
  /** A line was not shown because it does not stand up to what it cites. */
  onDropped: (drop: DropReport) => void;
  /** Looks at all that is around the bot. */
  examine(request: Request, story: Story, say: Say): Promise<Examination>;
};

/** Builds the bot over its parts. */
export function createBot(parts: BotParts): Bot {
  const { stories, commands, store, clock } = parts;
  const first = stories[0];
  if (!first)
    throw new UserError(
      'There is no briefing. Make a folder in briefings/ with a briefing.yaml (README, "Brief your own story").',
    );

  async function answer(heard: Heard, home: Home, now: string, say: Say): Promise<Reply> {
    const { request, parsed } = heard;
    const { story, command, words, problem } = parsed;
    if (problem) return makeReply('private', [hint(story.briefing, problem, now, say)], say.language);
    if (!command) return makeReply('private', [helpCard(story.briefing, commands, now, say)], say.language);
    const input = command.parse(words);
    const context = await contextOf(heard, home, now, say);
    const cards = withIgnored(await command.run(input, context), command, words, say);
    if (command.looks && parts.remember) await store.saveLook(story.scope, request.reader, now);
    const flags = await context.team.flags();
    const made = await gatedReply(command.visibility(input), cards, { ...context, flags, report: parts.onDropped });
    if (!isPosted(command, made)) return made;
    return keepDigest(store, story, request.channel, made, now);
  }

  async function contextOf(heard: Heard, home: Home, now: string, say: Say): Promise<Context> {
    const { request, choices } = heard;
    const { story } = heard.parsed;
    const look = async (reader: string) =>
      parts.remember ? await store.lastLook(story.scope, reader, now) : undefined;
    const lastLook = await look(request.reader);
    const channelLook = await look(channelReader(request.channel));
    const corpus = await story.corpus(now);
    const briefing = await corpus.briefing();
    return {
      briefing,
      briefings: stories.map((one) => one.briefing),
      corpus,
      now,
      say,
      request,
      choices,
      view: viewOf(viewChosen(heard.visibility === 'channel' ? choices.posted : choices.mine), now),
      remembers: parts.remember,
      ...(lastLook && { lastLook }),
      ...(channelLook && { channelLook }),
      commands,
      subscriptions: subscriptionsOf({
        store,
        story: { ...story, briefing },
        corpus,
        request,
        chosen: choices.posted,
        home,
        say,
        now,
        remember: parts.remember,
      }),
      replies: {
        find: async (id) => anchored(await store.reply(id, tenantOf(request.channel)), corpus),
        last: async (filter) =>
          anchored(await store.lastReplyTo(story.scope, request.reader, request.channel, filter), corpus),
      },
      sources: story.sources,
      team: teamOf({ ...story, store, request, now }),
      watches: watchesOf({ store, story: { ...story, briefing }, request, chosen: choices.posted, home, now }),
      corrections: async (since) =>
        parts.remember ? correctedSince(await store.posted(story.scope, { corrected: request.channel }), since) : [],
      privacy: { about: () => store.aboutReader(request.reader), forget: () => store.forgetReader(request.reader) },
      doctor: { examine: () => parts.examine(request, story, say) },
    };
  }

  return {
    briefings: stories.map((story) => story.briefing),
    commands,
    async handle(request) {
      const now = clock();
      let parsed = parseLine(request.line, stories, first, commands);
      // Of whoever asks: what goes wrong is told to them alone.
      let own = request.language ?? languageOf(request.locale) ?? 'en';
      try {
        const heard = await hear(request, { store, stories, first, commands, now });
        ({ parsed } = heard);
        own = heard.choices.languages.private;
        const say = sayerOf(heard.language);
        const newcomer = parts.remember && (await isNewcomer(store, request));
        const reply = withReplyActions(await answer(heard, homeOf(request, parsed), now, say), parsed, request, say);
        const { line, reader, channel } = request;
        await store.saveReply(reply, { scope: parsed.story.scope, line, reader, channel, at: parts.wall() });
        if (parts.remember && reply.visibility === 'channel')
          await keepPosted(store, parsed.story.scope, channel, reply, now, say);
        return newcomer ? withWelcome(reply, parsed.story.briefing, now, say) : reply;
      } catch (error) {
        const { title } = parsed.story.briefing;
        const say = sayerOf(own);
        if (error instanceof UserError)
          return makeReply('private', [noteCard('mistake', title, now, [say(error.said)])], own);
        const reference = shortHash(`${now} ${request.line}`);
        parts.onFault(error, reference);
        const sorry = say(
          'That was a fault of mine, not yours. It is logged under {reference}; please try again, and tell whoever runs me if it stays.',
          { reference },
        );
        return makeReply('private', [noteCard('fault', say('Something went wrong'), now, [sorry])], own);
      }
    },
    visibilityOf: ({ line }) => visibilityOf(parseLine(line, stories, first, commands)),
    async complete(query) {
      const story = stories.find((one) => one.briefing.id === query.briefing) ?? first;
      const option = commands
        .find((one) => one.name === query.command)
        ?.options.find((one) => one.name === query.option);
      if (!option) return [];
      const corpus = await story.corpus(clock());
      const briefings = stories.map((one) => one.briefing);
      return completions(
        option,
        query.typed,
        query.limit,
        await corpus.briefing(),
        commands,
        () => corpus.recent(),
        briefings,
      );
    },
    firstTime: (key) => store.firstTime(key, clock()),
  };
}

/** What holds for a digest or watch where nobody chose anything. */
function homeOf({ timezone, channelLocale }: Request, { story }: Parsed): Home {
  const language = languageOf(channelLocale);
  return { timezone: timezone ?? story.briefing.timezone, ...(language && { language }) };
}

/** Words that meant nothing are named, so that nobody takes the answer for one to them. */
function withIgnored(cards: Card[], command: Command, words: string, say: Say): Card[] {
  const [first, ...rest] = cards;
  const ignored = command.ignored(words).slice(0, 60);
  if (!first || !ignored) return cards;
  const text = say('“{ignored}” was ignored: “{command}” takes no such words.', { ignored, command: command.name });
  const blocks: Block[] = [...first.blocks, { type: 'note', text }];
  return [{ ...first, id: shortHash(`${first.id} ${text}`), blocks }, ...rest];
}

/** A digest that was asked for aloud is one that the channel was sent. */
function isPosted(command: Command, { visibility, cards }: Reply): boolean {
  const cited = cards.some((card) => card.kind === 'digest' && card.citations.length > 0);
  return command.name === 'digest' && visibility === 'channel' && cited;
}

/** Buttons that every cited reply has: the words behind it and, for a private one in a channel, sharing. */
function withReplyActions(reply: Reply, { story, command }: Parsed, request: Request, say: Say): Reply {
  const last = reply.cards.at(-1);
  const cited = reply.cards.some((card) => card.citations.length > 0);
  if (!last || !cited || command?.name === 'share' || reply.cards.some(isKept)) return reply;
  const shareable = reply.visibility === 'private' && !request.channel.startsWith('terminal:');
  const added = [
    ...(command?.name === 'words' || command?.name === 'why'
      ? []
      : [{ label: say('Show the words'), command: commandLine(story.briefing, 'words', reply.id) }]),
    ...(shareable ? [{ label: say('Share to channel'), command: commandLine(story.briefing, 'share', reply.id) }] : []),
  ];
  const card: Card = { ...last, actions: [...last.actions, ...added] };
  return { ...reply, cards: [...reply.cards.slice(0, -1), card] };
}
