import { beforeAll, describe, expect, it } from '@jest/globals';
import { aDatabase, type TestDatabase } from '@essaim/platform-server/testing';
import { peopleSlice } from '@essaim/people-server';
import { projectsSlice } from '@essaim/projects-server';
import { territoriesSlice } from '@essaim/territories-server';
import { likenessSlice } from './likeness.slice.ts';
import { normalise } from './normalise.ts';
import { readPublics } from './publics.ts';
import { Sketcher } from './sketch.ts';
import { Stemmer } from './stemmer.ts';
import { ThesaurusKeeper } from './thesaurus-keeper.ts';

let db: TestDatabase;
let sketcher: Sketcher;
beforeAll(async () => {
  db = await aDatabase(territoriesSlice, peopleSlice, projectsSlice, likenessSlice);
  const stemmer = new Stemmer();
  sketcher = new Sketcher(stemmer, new ThesaurusKeeper(stemmer));
});

const publicsOf = async (title: string, summary = '', description = '') =>
  (await db.read((tx) => sketcher.sketch(tx, normalise({ title, summary, description })))).publics;

describe('whom a project is for', () => {
  it.each([
    ['Covoiturage des anciens du Cap', ['older-people']],
    ['Une cantine pour les personnes âgées et les étudiants', ['older-people', 'students']],
    ['Colocation entre étudiantes et demandeurs d’asile', ['students', 'migrants']],
    ['Un répit pour les proches aidants', ['carers']],
    ['Douches mobiles pour les sans-abri', ['homeless-people']],
    ['Vélos adaptés aux personnes en situation de handicap', ['people-with-disabilities']],
    ['Des paysans s’entraident pour la moisson', ['farmers']],
    ['Un atelier pour les demandeurs d’emploi', ['job-seekers']],
    ['Jouets à prêter aux familles', ['families']],
    ['Lunch club for older people', ['older-people']],
    ['A homework club for refugees and their children', ['migrants', 'children']],
    ['A garden run by people with disabilities', ['people-with-disabilities']],
    ['Un jardin partagé au pied des tours', []],
  ])('%s', async (title, publics) => expect(new Set(await publicsOf(title))).toEqual(new Set(publics)));

  it('is what it says of the same people in either language', async () => {
    const french = await publicsOf('Un repas', 'Des bénévoles cuisinent avec les personnes âgées du village.');
    expect(french).toEqual(await publicsOf('A meal', 'Volunteers cook with the elderly people of the village.'));
  });

  it('is not who is mentioned once, far into a description', async () => {
    const far = `${'Le vélo se répare ici avec des outils et des pièces de récupération. '.repeat(5)}`;
    expect(await publicsOf('Atelier vélo', '', `${far} Un jour des étudiants sont passés.`)).toEqual([]);
    expect(
      await publicsOf('Atelier vélo', '', `${far} Les étudiants paient moins. Un soir par mois, des étudiants.`),
    ).toEqual(['students']);
  });

  it('is three publics at most', async () => {
    expect(await publicsOf('Pour les enfants, les ados, les étudiants, les parents et les retraités')).toHaveLength(3);
  });
});

it('has a name in both languages for every public, and no way of saying it twice', () => {
  const labels = [...readPublics().values()].flatMap(({ labels: { fr, en } }) => {
    expect(fr.length).toBeGreaterThan(0);
    expect(en.length).toBeGreaterThan(0);
    return [...fr.map((label) => `fr ${label}`), ...en.map((label) => `en ${label}`)];
  });
  expect(new Set(labels).size).toBe(labels.length);
});
