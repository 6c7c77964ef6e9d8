/** The table of posted lines, and the triggers by which a change to an article casts doubt on what rests on it. */

/** The statements that make them. */
export const POSTED_TABLES = [
  `create table posted (
    scope text not null,
    id text not null,
    channel text not null,
    article_id text not null,
    at text not null,
    doubtful integer not null,
    corrected_at text,
    json text not null,
    primary key (scope, id)
  ) strict`,
  'create index posted_by_article on posted (scope, article_id)',
  'create index posted_by_age on posted (scope, at)',
  'create index posted_in_doubt on posted (scope) where doubtful = 1',
  'create index posted_corrected on posted (scope, channel, corrected_at) where corrected_at is not null',
  `create trigger posted_reworded after update of id, text on articles begin
    update posted set article_id = new.id, doubtful = 1 where scope = old.scope and article_id = old.id;
  end`,
  `create trigger posted_dropped after delete on articles begin
    update posted set doubtful = 1 where scope = old.scope and article_id = old.id;
  end`,
];
