// Which names are one publisher.
import { describe, expect, it } from 'vitest';
import { publisherFamily, publisherOf } from '../../src/core/publishers.ts';

describe('a publisher', () => {
  it('is one house under its sections, editions and addresses', () => {
    const houses = ['Delta News', 'The Delta', 'delta.com', 'www.delta.co.uk', 'Delta Sport UK', 'news.delta.org'].map(
      publisherFamily,
    );
    expect(new Set(houses)).toEqual(new Set(['delta']));
  });

  it('keeps apart what differs in more than that', () => {
    const names = [
      'Harbour Post',
      'Harbour Courier',
      'Sample desk A',
      'Sample desk B',
      'World News',
      'page_01',
      'page_02',
    ];
    expect(new Set(names.map(publisherFamily)).size).toBe(names.length);
  });

  it('is the wire that a text credits before whoever printed it', () => {
    const article = {
      id: 'a',
      headline: 'h',
      language: 'en',
      text: 't',
      publisher: 'Harbour Post',
      wire: 'Reuters',
      site: 'post.example',
    };
    expect(publisherOf(article)).toBe('Reuters');
  });
});
