import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { projectsSlice } from '@essaim/projects-server';
import { aProject } from '@essaim/projects-server/testing';
import { territoriesSlice } from '@essaim/territories-server';
import { CandidateSnapshot } from './candidate-snapshot.ts';
import { likenessSlice } from './likeness.slice.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
});

const whats = ['Jardin partagé', 'Atelier vélo', 'Café associatif', 'Four à pain', 'Ludothèque'];
const wheres = ['du lavoir', 'des remparts', 'du canal', 'des tilleuls', 'de la halle', 'du port'];
const hows = ['avec les voisins', 'pour les anciens', 'le samedi matin', 'dans une grange'];

describe('the indexes in memory', () => {
  it('name the candidates that the database finds, without what is hidden, itself and its lineage', async () => {
    const made = [];
    for (const [n, what] of whats.entries())
      for (const [m, where] of wheres.entries())
        made.push(
          await aProject(db, {
            title: `${what} ${where}`,
            summary: `On s’y retrouve ${hows[(n + m) % hows.length]}.`,
            territory: {
              kind: 'OTHER',
              name: 'ici',
              code: null,
              latitude: 48 + m / 10,
              longitude: -4 + n / 10,
              within: [],
            },
            ...(n === 2 && m === 2 && { hiddenAt: new Date(), hiddenReason: 'Publicité' }),
            ...(n === 0 && m < 2 && { lineageId: '018f0000-0000-7000-8000-000000000001' }),
          } as never),
        );
    const ids = made.map(({ id }) => id);
    await db.write((tx) => parts.index.run(tx, ids));
    const snapshot = await db.read((tx) => CandidateSnapshot.read(tx));
    for (const project of made.filter(({ hiddenAt }) => !hiddenAt)) {
      const limits = {
        exceptProjectId: project.id,
        exceptLineageId: project.lineageId,
        counted: true,
        place: { latitude: project.territory.latitude!, longitude: project.territory.longitude! },
      };
      const found = async (held: CandidateSnapshot | null) =>
        (await db.read((tx) => parts.matcher.match(tx, project, { ...limits, snapshot: held }))).matches.map(
          ({ projectId, score }) => [projectId, score.toFixed(6)],
        );
      const asked = await found(null);
      expect(asked.length).toBeGreaterThan(5);
      expect(await found(snapshot)).toEqual(asked);
    }
  });
});
