// Who is meant by a name or a role while it is held, and one person across articles; silence where two fit.

import { describe, expect, it } from 'vitest';
import { mergeIdentities, withIdentities } from '../../src/core/identities.ts';
import { mentions } from './mentions.ts';
import { actor, item, STRIKE } from './story.ts';

describe('names', () => {
  it('a surname alone, a title and an alias are the actor', () => {
    expect(mentions('Lund waited. Chairwoman Lund spoke. R. Haas left the harbour with Ms Moen.')).toEqual([
      'Lund=petra-lund',
      'Lund=petra-lund',
      'R. Haas=rainer-haas',
      'Moen=ingrid-moen',
    ]);
  });

  it.each([
    ['Haas’s offer fell.', 'Haas'],
    ["Haas's offer fell.", 'Haas'],
    ["Haas' offer fell.", 'Haas'],
    ['Lunds offer fell.', 'Lund'],
    ['LUND: the offer fell. Lund said so.', 'Lund'],
    ['Dockers’ Union members voted.', 'Dockers’ Union'],
    ['Dockers Union members voted.', 'Dockers Union'],
    ['Dockers rejected the offer.', 'Dockers'],
  ])('%s', (text, name) => {
    const { article, reading } = item(text);
    expect(reading.mentions.map((one) => article.text.slice(one.start, one.end))).toContain(name);
  });

  it('a name inside a longer word or another name is nobody', () => {
    expect(mentions('Lundberg and Haasland are towns. The lund grows.')).toEqual([]);
  });

  it('a surname two people of the briefing share is neither of them', () => {
    const two = { ...STRIKE, actors: [actor('Petra Lund'), actor('Olav Lund')] };
    const alone = mentions('Lund refused to sign the paper.', {}, two).join();
    expect(alone).not.toMatch(/petra|olav/);
    expect(mentions('Olav Lund refused to sign the paper.', {}, two)).toEqual(['Olav Lund=olav-lund']);
  });

  it('a shared surname is both’s, so that alone it is neither', () => {
    const found = mentions('Sven and Anna Berg won. Berg was tired.');
    expect(found).toEqual(['Sven=sven-berg', 'Anna Berg=anna-berg']);
    expect(mentions('Mr. Ade and Ms. Ade own the land. Ade declined to comment.')).toEqual([]);
  });

  it('somebody else of the same surname is not the listed one', () => {
    const found = mentions('Marta Lund opened a bakery. Petra Lund stayed away.');
    expect(found).toEqual(['Marta Lund=marta-lund', 'Petra Lund=petra-lund']);
  });
});

describe('nobody is named by', () => {
  it.each([
    ['a question in capitals', 'HOW MANY DOCKERS HAVE DIED? Nobody knows. Some died.'],
    ['an adverb that opens a sentence', 'Luckily Thunder stayed away from the quay.'],
    ['a given name alone', 'Veronica stayed away from the quay.'],
    ['the reporter’s label', 'SIGRID VOLD, HARBOUR TV ANCHOR: The quay is shut.\nSigrid Vold asked why.'],
  ])('%s', (_, text) => {
    expect(mentions(text)).toEqual([]);
  });

  it('capitals, but by the same words elsewhere, which are shown as they stand there', () => {
    const { reading } = item('JONAS BERG SAILS AGAIN\nA ship left. Jonas Berg sailed with it.');
    expect(reading.found).toEqual([{ id: 'jonas-berg', name: 'Jonas Berg' }]);
  });
});

describe('roles', () => {
  it.each([
    ['2031-02-10', 'rainer-haas'],
    ['2031-02', 'rainer-haas'],
    ['2031-03-01', 'ingrid-moen'],
    ['2033-01-01', 'ingrid-moen'],
  ])('in an article of %s the port director is %s', (publishedAt, who) => {
    expect(mentions('Then the port director signed the paper.', { publishedAt })).toEqual([`port director=${who}`]);
  });

  it('before anybody of the briefing held it, it is nobody of them', () => {
    expect(mentions('The port director signed the paper.', { publishedAt: '2028-12-31' })).toEqual([]);
  });

  it('a role before a name is part of that name, also of a stranger', () => {
    expect(mentions('Port director Sven Berg signed.', { publishedAt: '2031-03-05' })).not.toContain(
      'Port director=ingrid-moen',
    );
  });
});

describe('one person across articles', () => {
  const merged = (...texts: string[]) => {
    const items = texts.map((text) => item(text));
    const who = mergeIdentities(STRIKE, items);
    return items.map((one) => [...new Set(withIdentities(one, who).reading.mentions.map((mention) => mention.actor))]);
  };

  it('two spellings of one transliterated name', () => {
    const [first, second] = merged(
      'Serhiy Kovalskyy sailed north. Serhiy Kovalskyy came back.',
      'Serhii Kovalskiy sailed on Monday.',
    );
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
  });

  it('initials and a middle name', () => {
    const [first, second, third] = merged(
      'Henrik Dahlberg signed. Henrik Dahlberg left.',
      'The paper was signed by H. Dahlberg today.',
      'Henrik Olaf Dahlberg slept.',
    );
    expect(third).toEqual(first);
    if (second?.length) expect(second).toEqual(first);
  });

  it('a surname alone in one article is the full name of another', () => {
    const [full, short] = merged('Henrik Dahlberg signed the paper.', 'Mr Dahlberg refused to speak to reporters.');
    expect(short).toEqual(full);
  });

  it('two people of one surname stay two, and the surname alone is neither', () => {
    const [one, other, short] = merged(
      'Henrik Dahlberg signed the paper.',
      'Sofia Dahlberg refused to sign.',
      'Mr Dahlberg refused to speak to reporters.',
    );
    expect(one).toEqual(['henrik-dahlberg']);
    expect(other).toEqual(['sofia-dahlberg']);
    expect(short).not.toEqual(one);
    expect(short).not.toEqual(other);
  });
});
