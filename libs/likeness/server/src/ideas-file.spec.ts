import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { projectsSlice } from '@essaim/projects-server';
import { territoriesSlice } from '@essaim/territories-server';
import { IdeaChange } from './idea-change.entity.ts';
import { readIdeas, writeIdeas } from './ideas-file.ts';
import { likenessSlice } from './likeness.slice.ts';
import { matcherParts } from './testing.ts';
import { thesaurusAsSkos } from './thesaurus-as-skos.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

const file = `
community-supported-agriculture: # completed here
  fr: [cabas du potier]
  off: [AMAP]
repair-cafe:
  off: true
washhouse-walk:
  fr: [tournée des lavoirs, "balade d’une buanderie à l’autre"]
  en: [washhouse walk]
  misspelt: [tourné des lavoir]
  broader: [community-supported-agriculture]
`;

describe('a file of an instance’s ideas', () => {
  it('is taken in, given back, and taken in again without a trace', async () => {
    expect(await parts.importIdeas.run(readIdeas(file))).toMatchObject({ added: 3, changed: 0, same: 0 });
    const given = writeIdeas(await parts.importIdeas.said());
    expect(readIdeas(given)).toEqual(readIdeas(file));
    expect(await parts.importIdeas.run(readIdeas(given))).toEqual({ added: 0, changed: 0, same: 3, touched: 0 });
    const changes = await db.read((tx) => tx.find(IdeaChange));
    expect(changes.map(({ personId }) => personId)).toEqual([null, null, null]);
  });

  it('is in what other tools get, without what is left out', async () => {
    const text = [...thesaurusAsSkos((await parts.importIdeas.inForce()).values(), 'https://a.example/')].join('');
    expect(text).toContain('skos:prefLabel "tournée des lavoirs"@fr');
    expect(text).toContain('"cabas du potier"@fr');
    expect(text).not.toContain('"AMAP"@fr');
    expect(text).not.toContain('idea:repair-cafe a');
  });

  it('is taken whole or not at all, and every name that misleads is told', async () => {
    const wrong = 'first-idea:\n  fr: [tournoi de palets]\nsecond-idea:\n  fr: [palets en tournoi, pour tous]\n';
    await expect(parts.importIdeas.run(readIdeas(wrong))).rejects.toMatchObject({
      fields: [
        { reason: 'likeness.label_taken', params: { label: 'palets en tournoi', idea: 'tournoi de palets' } },
        { reason: 'likeness.label_function_words' },
      ],
    });
    expect(await parts.importIdeas.said()).toHaveLength(3);
  });

  it.each([
    ['washhouse-walk: [a', /./],
    ['Washhouse Walk:\n  fr: [tournée des lavoirs]', /Washhouse Walk/],
    ['washhouse-walk:\n  es: [ruta de los lavaderos]', /es/],
  ])('that is none says where: %j', (text, words) => {
    expect(() => readIdeas(text)).toThrow(words);
  });

  it('may be empty', () => {
    expect(readIdeas(writeIdeas([]))).toEqual([]);
  });
});
