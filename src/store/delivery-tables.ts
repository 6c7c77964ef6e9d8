/** The tables of deliveries in parts, and the columns by which what is free, paused or sent is found. */

/** Statements in order; on what was kept before them, claims are free at once and paused subscriptions are tried again. */
export const DELIVERY_TABLES = [
  `create table delivery_parts (
    delivery_id text not null,
    part integer not null,
    body text not null,
    tried_at text,
    message_id text,
    primary key (delivery_id, part)
  ) strict, without rowid`,
  `alter table deliveries add column free_at text not null default ''`,
  `create index deliveries_sent on deliveries (claimed_at) where state = 'sent'`,
  'alter table subscriptions add column probe_at text',
  'alter table subscriptions add column told integer not null default 0',
  "update subscriptions set probe_at = json_extract(json, '$.dueAt') where due_at is null",
  'create index subscriptions_paused on subscriptions (probe_at) where probe_at is not null',
];
