/** A process that races others on one PostgreSQL database: claims, takes over, sees first and puts, and says what it won. */
import { openPostgres } from '../../src/store/postgres.ts';
import { article, delivery, longText } from '../contracts/article.ts';

const [url = '', name = '', rounds = '0'] = process.argv.slice(2);
const NOW = '2026-03-02T08:10:00.000Z';
const store = await openPostgres(url);
const won: string[] = [];
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
for (let round = 0; round < Number(rounds); round++) {
  const subscriptionId = `s${round}`;
  const mine = delivery(`${name}-${round}`, { subscriptionId });
  if (await store.claimDelivery(mine)) won.push(`claim ${round}`);
  const [held] = await store.deliveries(subscriptionId, 1);
  // As it was claimed, even when another has moved it since.
  const claimed = held && { ...held, claimedAt: mine.claimedAt };
  if (claimed && (await store.takeOverDelivery(claimed, NOW))) won.push(`take ${round}`);
  if (await store.firstTime(`event ${round}`, NOW)) won.push(`first ${round}`);
  const number = round % 5;
  await store.putArticle('s', `${name}/${round}`, article(`${name}${round}`, { text: longText(number) }), NOW);
  await store.putArticle('s', `shared/${round}`, article(`shared${round}`, { text: longText(100 + round) }), NOW);
}
await store.close();
process.send?.(won);
process.disconnect?.();
