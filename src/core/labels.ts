/** The voices of the bot: what src/labels has, one catalogue for each area and language. */

import cardsDe from '../labels/cards.de.json' with { type: 'json' };
import cardsFr from '../labels/cards.fr.json' with { type: 'json' };
import cardsRu from '../labels/cards.ru.json' with { type: 'json' };
import cardsUk from '../labels/cards.uk.json' with { type: 'json' };
import settingsDe from '../labels/settings.de.json' with { type: 'json' };
import settingsFr from '../labels/settings.fr.json' with { type: 'json' };
import settingsRu from '../labels/settings.ru.json' with { type: 'json' };
import settingsUk from '../labels/settings.uk.json' with { type: 'json' };
import talkDe from '../labels/talk.de.json' with { type: 'json' };
import talkFr from '../labels/talk.fr.json' with { type: 'json' };
import talkRu from '../labels/talk.ru.json' with { type: 'json' };
import talkUk from '../labels/talk.uk.json' with { type: 'json' };
import type { Language } from './language.ts';
import { english, type Say, sayIn } from './say.ts';

const VOICES: Record<Language, Say> = {
  en: english,
  uk: sayIn('uk', { ...cardsUk, ...settingsUk, ...talkUk }),
  ru: sayIn('ru', { ...cardsRu, ...settingsRu, ...talkRu }),
  de: sayIn('de', { ...cardsDe, ...settingsDe, ...talkDe }),
  fr: sayIn('fr', { ...cardsFr, ...settingsFr, ...talkFr }),
};

/** The bot's own words in a language; English where none is given. */
export function sayerOf(language: Language = 'en'): Say {
  return VOICES[language];
}
