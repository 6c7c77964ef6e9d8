/** What Discord allows, each number with the page that states it. Lengths are counted in UTF-16 units, which is never too few. */

const EMBED_LIMITS = 'https://docs.discord.com/developers/resources/message#embed-object-embed-limits';
const COMPONENTS = 'https://docs.discord.com/developers/components/reference';
const COMMANDS = 'https://docs.discord.com/developers/interactions/application-commands';
const MESSAGE = 'https://docs.discord.com/developers/resources/message#create-message';

/** A limit and where it is documented. */
export type Limit = { max: number; page: string };

export const LIMITS = {
  content: { max: 2000, page: MESSAGE },
  nonce: { max: 25, page: MESSAGE },
  embeds: { max: 10, page: MESSAGE },
  embedTotal: { max: 6000, page: EMBED_LIMITS },
  embedTitle: { max: 256, page: EMBED_LIMITS },
  embedDescription: { max: 4096, page: EMBED_LIMITS },
  embedFields: { max: 25, page: EMBED_LIMITS },
  fieldName: { max: 256, page: EMBED_LIMITS },
  fieldValue: { max: 1024, page: EMBED_LIMITS },
  embedFooter: { max: 2048, page: EMBED_LIMITS },
  actionRows: { max: 5, page: `${COMPONENTS}#action-row` },
  buttonsInRow: { max: 5, page: `${COMPONENTS}#button` },
  buttonLabel: { max: 80, page: `${COMPONENTS}#button` },
  customId: { max: 100, page: `${COMPONENTS}#anatomy-of-a-component-custom-id` },
  selectOptions: { max: 25, page: `${COMPONENTS}#string-select` },
  selectLabel: { max: 100, page: `${COMPONENTS}#string-select-select-option-structure` },
  selectValue: { max: 100, page: `${COMPONENTS}#string-select-select-option-structure` },
  selectPlaceholder: { max: 150, page: `${COMPONENTS}#string-select` },
  commandName: { max: 32, page: `${COMMANDS}#application-command-object-application-command-naming` },
  commandDescription: { max: 100, page: `${COMMANDS}#application-command-object` },
  subcommands: { max: 25, page: `${COMMANDS}#subcommands-and-subcommand-groups` },
  optionChoices: { max: 25, page: `${COMMANDS}#application-command-object-application-command-option-structure` },
  choiceName: { max: 100, page: `${COMMANDS}#application-command-object-application-command-option-choice-structure` },
  choiceValue: { max: 100, page: `${COMMANDS}#application-command-object-application-command-option-choice-structure` },
} as const satisfies Record<string, Limit>;
