/** The languages that labels can be in, and what a platform calls them. */

export type Language = 'en' | 'uk' | 'ru' | 'de' | 'fr';

/** Every language with its own name for itself, as a menu shows it. */
export const LANGUAGES: Record<Language, string> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
  de: 'Deutsch',
  fr: 'Français',
};

/** The language of a BCP 47 name as platforms give it ("de-DE", "en_US", "uk"); undefined where it is none of ours. */
export function languageOf(locale: string | undefined): Language | undefined {
  const subtag = locale?.toLowerCase().split(/[-_]/)[0] ?? '';
  return isLanguage(subtag) ? subtag : undefined;
}

function isLanguage(value: string): value is Language {
  return Object.hasOwn(LANGUAGES, value);
}
