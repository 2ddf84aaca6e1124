import { describe, expect, it } from '@jest/globals';
import { catalogueOf, languages } from '@essaim/catalogue';
import { letters, news } from './notification.catalogue.ts';

type Words = Record<string, Record<string, string>>;

describe('The list of everything Essaim tells people', () => {
  it('has one line for each kind', () => {
    const kinds = news.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it.each([...languages])('has words for each of them in %s, and no words for others', (language) => {
    const { notifications, emails } = catalogueOf(language).server as { notifications: Words; emails: Words };
    const { because, ...told } = notifications;
    expect(Object.keys(told).sort()).toEqual(news.map(({ kind }) => kind).sort());
    for (const { label, text } of Object.values(told))
      expect([label, text]).toEqual([expect.any(String), expect.any(String)]);
    expect(Object.keys(because!).length).toBeGreaterThan(0);
    for (const { kind } of letters)
      expect(emails[kind]).toMatchObject({
        subject: expect.any(String),
        body: expect.any(String),
        because: expect.any(String),
      });
  });
});
