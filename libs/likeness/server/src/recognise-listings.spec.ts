import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { Project, projectsSlice } from '@essaim/projects-server';
import { aListing, aProject } from '@essaim/projects-server/testing';
import { columnsOf, findTerritory, territoriesSlice } from '@essaim/territories-server';
import { likenessSlice } from './likeness.slice.ts';
import { matcherParts } from './testing.ts';

let db: TestDatabase;
let parts: ReturnType<typeof matcherParts>;
let oven: Project;

const in_ = async (code: string) => columnsOf((await db.read((tx) => findTerritory(tx, 'COMMUNE', code)))!);
const said = {
  title: 'Le four à pain du hameau',
  summary: 'On rallume chaque mois le vieux four communal et chacun y cuit sa fournée de pain.',
  description: 'Les habitants apportent leur pâte au levain, le boulanger retraité veille sur la chauffe du bois.',
};
/** The same, as another directory tells it. */
const toldElsewhere = {
  title: 'Four à pain communal du hameau',
  text: 'Chaque mois, les habitants rallument le vieux four et cuisent leur fournée de pain au levain.',
};

beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  parts = matcherParts(db);
  oven = await aProject(db, { ...said, territory: await in_('29218'), website: 'https://www.four.example/' });
  for (const title of ['Atelier vélo', 'Jardin partagé', 'Chorale du port', 'Ludothèque mobile', 'Compost du quartier'])
    await aListing(db, { title, summary: `${title} : chaque semaine, ouvert à tout le monde.` });
  const everyone = await db.read((tx) => tx.find(Project));
  await db.write((tx) =>
    parts.index.run(
      tx,
      everyone.map(({ id }) => id),
    ),
  );
});

const recognise = (records: Record<string, unknown>[]) =>
  parts.recognise.run(
    records.map((record, index) => ({ line: index + 1, record })),
    { source: 'Annuaire' },
  );
const standingOf = async (record: Record<string, unknown>) => (await recognise([record])).listings[0]!;

describe('what of a file is here already', () => {
  it('is the same where its id is, also once it was merged', async () => {
    const listed = await aListing(db, { title: 'Épicerie', sourceName: 'Annuaire', sourceExternalId: 'épi' });
    expect(await standingOf({ id: 'épi', title: 'Tout autre chose' })).toMatchObject({
      standing: 'SAME',
      clue: 'ID',
      known: { id: listed.id, title: 'Épicerie', claimed: false },
    });
    await db.write((tx) => tx.update(Project, listed.id, { hiddenAt: new Date(), mergedInto: oven.id }));
    expect(await standingOf({ id: 'épi', title: 'Épicerie' })).toMatchObject({
      standing: 'SAME',
      known: { id: oven.id },
    });
  });

  it('is the same where its address is', async () => {
    expect(await standingOf({ id: '1', title: 'Rien à voir', url: 'http://four.example' })).toMatchObject({
      standing: 'SAME',
      clue: 'SITE',
      known: { id: oven.id, claimed: true, place: 'Pont-Croix' },
    });
  });

  it('is probably the same where several lines share the address', async () => {
    const { listings } = await recognise([
      { id: '1', title: 'Une', url: 'http://four.example' },
      { id: '2', title: 'Deux', url: 'https://www.four.example' },
    ]);
    expect(listings.map(({ standing, clue }) => [standing, clue])).toEqual([
      ['PROBABLE', 'SITE'],
      ['PROBABLE', 'SITE'],
    ]);
  });

  it('is probably the same where it is the same idea within reach, with reasons', async () => {
    const found = await standingOf({ id: 'f', ...toldElsewhere, ville: 'Audierne' });
    expect(found).toMatchObject({ standing: 'PROBABLE', clue: 'LIKENESS', known: { id: oven.id } });
    expect(found.reasons.length).toBeGreaterThan(0);
  });

  it('is probably the same where a public register has one number for both, or the address is the same said otherwise', async () => {
    const swings = await aProject(db, {
      title: 'Balançoires du quai',
      summary: 'Des menuisiers montent des balançoires.',
      description: 'Association déclarée W294001234.',
      territory: await in_('29218'),
    });
    await db.write((tx) => parts.index.run(tx, [swings.id]));
    const sports = { id: '1', title: 'Sport pour tous', text: 'RNA : W294001234', place: 'Strasbourg' };
    const [number, address] = (
      await recognise([
        sports,
        { id: '2', title: 'Fournées', url: 'https://four.example/index.html?utm_source=lettre' },
      ])
    ).listings;
    expect(number).toMatchObject({ standing: 'PROBABLE', clue: 'LIKENESS', known: { id: swings.id } });
    expect(number!.reasons).toContainEqual({ code: 'SAME_NUMBER', terms: ['W294001234'] });
    expect(address).toMatchObject({ standing: 'PROBABLE', clue: 'LIKENESS', known: { id: oven.id } });
  });

  it('is new where the same idea is far away, and where the idea is another', async () => {
    expect(await standingOf({ id: 'f', ...toldElsewhere, ville: 'Strasbourg' })).toMatchObject({
      standing: 'NEW',
      known: null,
    });
    expect(
      await standingOf({ id: 'g', title: 'Cours de tango', text: 'On danse le mardi.', ville: 'Pont-Croix' }),
    ).toMatchObject({
      standing: 'NEW',
    });
  });

  it('without a place is probably the same only under the same title', async () => {
    expect((await standingOf({ id: 'h', ...toldElsewhere })).standing).toBe('NEW');
    expect((await standingOf({ id: 'h', ...toldElsewhere, title: said.title })).standing).toBe('PROBABLE');
  });

  it('is told line by line, with what cannot be read, and with how much the index has not read', async () => {
    await aListing(db, { title: 'Pas encore lu' });
    const { listings, rejected, unread } = await recognise([
      { id: '1', title: 'Cours de tango' },
      { id: '2' },
      { id: '1', title: 'Encore' },
    ]);
    expect(listings.map(({ line, title, externalId, source }) => [line, title, externalId, source])).toEqual([
      [1, 'Cours de tango', '1', 'Annuaire'],
    ]);
    expect(rejected).toEqual([
      { line: 2, reason: 'no_title' },
      { line: 3, reason: 'same_id_again' },
    ]);
    expect(unread).toBeGreaterThanOrEqual(1);
  });

  it('is ids and addresses alone, for who is in a hurry', async () => {
    const records = [
      { id: 'f', ...toldElsewhere, ville: 'Audierne' },
      { id: '1', title: 'Rien à voir', url: 'http://four.example' },
    ];
    const { listings } = await parts.recognise.run(
      records.map((record, index) => ({ line: index + 1, record })),
      { source: 'Annuaire' },
      { exact: true },
    );
    expect(listings.map(({ standing }) => standing)).toEqual(['NEW', 'SAME']);
  });

  it('is never what nobody may see', async () => {
    const secret = await aProject(db, {
      ...said,
      stage: 'DRAFT',
      website: 'https://secret.example',
      territory: await in_('29218'),
    });
    expect((await standingOf({ id: 's', title: 'Cours de tango', url: 'https://secret.example' })).standing).toBe(
      'NEW',
    );
    expect((await standingOf({ id: 's', ...toldElsewhere, ville: 'Pont-Croix' })).known?.id).not.toBe(secret.id);
  });
});
