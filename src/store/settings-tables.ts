/** The table of settings, and when servers and workspaces were greeted, for whatever database: `text` is its type for names. */

/** The statements that make them; who has or had the bot when they are made was never new to it. */
export function settingsTables(text: string, ending: string): string[] {
  return [
    `create table settings (level ${text} not null, name ${text} not null, json ${text} not null, primary key (level, name))${ending}`,
    `alter table tenants add column greeted ${text}`,
    `update tenants set greeted = 'before'`,
  ];
}
