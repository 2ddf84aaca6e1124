import { randomBytes } from 'node:crypto';
import { newId, type Database, type Tx } from '@essaim/platform-server';
import { slugOf, themes } from '@essaim/projects-server';
import { numbersFrom } from './made-up-texts.ts';

// Invented initiatives in any number, always the same for the same number: what measurements at scale are made on.
// Texts are put together from words of the field, so that common words are common and rare ones rare.

const activities: [what: string, verb: string, themes: string[]][] = [
  ['Jardin partagé', 'cultiver des légumes', ['jardins', 'alimentation']],
  ['Atelier de réparation', 'réparer ce qui est cassé', ['reparation', 'dechets']],
  ['Covoiturage solidaire', 'conduire ceux qui n’ont pas de voiture', ['mobilite', 'entraide']],
  ['Épicerie coopérative', 'acheter ensemble à des producteurs', ['alimentation', 'cooperation']],
  ['Bibliothèque d’objets', 'prêter outils et jouets', ['partage-objets', 'reemploi']],
  ['Potager d’école', 'apprendre à semer', ['education', 'jardins']],
  ['Repas de quartier', 'cuisiner les invendus', ['cuisine', 'precarite']],
  ['Café associatif', 'se retrouver autour d’un verre', ['tiers-lieu', 'vie-village']],
  ['Aide aux devoirs', 'accompagner des enfants le soir', ['education', 'jeunesse']],
  ['Permanence numérique', 'remplir des démarches en ligne', ['numerique', 'acces-droits']],
  ['Recyclerie', 'donner une seconde vie aux meubles', ['reemploi', 'insertion']],
  ['Habitat participatif', 'bâtir et gérer un immeuble à plusieurs', ['habitat-participatif', 'logement']],
  ['Centrale solaire citoyenne', 'poser des panneaux sur les toits publics', ['energie', 'climat']],
  ['Système d’échange local', 'échanger des heures', ['entraide', 'monnaie-locale']],
  ['Pédibus', 'emmener les enfants à pied', ['mobilite', 'famille']],
  ['Vélo-école', 'apprendre à rouler', ['velo', 'mobilite']],
  ['Compost de pied d’immeuble', 'composter les épluchures', ['dechets', 'jardins']],
  ['Visites de convivialité', 'rendre visite à des personnes isolées', ['grand-age', 'entraide']],
  ['Fournil coopératif', 'cuire du pain au levain', ['alimentation', 'cooperation']],
  ['Ressourcerie sportive', 'prêter du matériel de sport', ['sport', 'reemploi']],
];
const publics = [
  'pour les familles',
  'avec les anciens',
  'pour les nouveaux arrivants',
  'entre voisins',
  'avec les écoles',
  'pour les jeunes',
  'avec les commerçants',
  'pour tous',
];
const names = [
  'des Tilleuls',
  'du Lavoir',
  'de la Gare',
  'du Vieux Pont',
  'des Quatre Vents',
  'de la Source',
  'du Moulin',
  'des Hirondelles',
  'de la Place',
  'du Bout du Monde',
  'des Cerisiers',
  'de l’Écluse',
  'du Canal',
  'des Halles',
  'de la Colline',
];
const details = [
  'Nous nous retrouvons chaque samedi dans une salle prêtée par la mairie.',
  'Une dizaine de bénévoles tiennent les permanences à tour de rôle.',
  'Le matériel vient de dons et d’achats groupés.',
  'Chacun participe selon ses moyens ; personne n’est refusé.',
  'Les décisions se prennent à la réunion du mois, ouverte à tous.',
  'Un carnet dit qui a les clés et qui ouvre.',
  'La première année a été financée par une souscription locale.',
  'Nous cherchons un lieu plus grand, sec et chauffé.',
  'Des stagiaires du lycée voisin viennent le mercredi.',
  'Une charte d’une page dit ce que nous attendons les uns des autres.',
  'L’assurance est prise par une association du bourg.',
  'Nous publions nos comptes chaque printemps.',
];
const stages = ['IDEA', 'PROTOTYPE', 'LAUNCHING', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'SPREADING', 'SLEEPING', 'CLOSED'];
const known = new Set(themes.map(({ slug }) => slug));

/** Projects written by one statement. */
const BATCH = 2_000;
/** Moment of the youngest; each is a few minutes older than the one before. */
const NEWEST = Date.UTC(2026, 5, 1);
const PEOPLE = 500;

interface Place {
  code: string;
  name: string;
  latitude: number;
  longitude: number;
  within: string[];
}

/**
 * Fills a migrated database, its territories loaded, with `count` published projects in communes of France, the larger
 * the more often; with members and expectations. `onProgress` hears how many are in.
 */
export async function plantSyntheticProjects(
  db: Database,
  count: number,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const number = numbersFrom(7);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(number() * all.length)]!;
  const places: Place[] = await db.read((tx) =>
    tx.query(
      `SELECT code, name, latitude, longitude, within FROM territory WHERE kind = 'COMMUNE' AND latitude IS NOT NULL ORDER BY population DESC NULLS LAST, code`,
    ),
  );
  const people = await db.write(plantPeople);
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
      const [what, verb, about] = pick(activities);
      const place = places[Math.floor(number() ** 3 * places.length)]!;
      const title = `${what} ${pick(names)}${number() < 0.3 ? ` ${pick(publics)}` : ''}, ${place.name}`;
      const publishedAt = new Date(NEWEST - (from + index) * 300_000);
      return {
        id: newId(),
        slug: `${slugOf(title)}-${from + index}`,
        title,
        summary: `À ${place.name}, des habitants s’organisent pour ${verb} ${pick(publics)}.`,
        description: Array.from({ length: 3 + Math.floor(number() * 6) }, () => pick(details)).join(' '),
        stage: pick(stages),
        themes: about.filter((slug) => known.has(slug)),
        ...place,
        at: publishedAt,
        members: Array.from({ length: 1 + Math.floor(number() * 5) }, () => pick(people)).filter(
          (one, at, all) => all.indexOf(one) === at,
        ),
        would_use: Math.floor(number() ** 2 * 60),
        uses: Math.floor(number() ** 3 * 200),
        would_help: Math.floor(number() ** 2 * 15),
      };
    });
    await db.write((tx) => plantBatch(tx, rows));
    onProgress(from + rows.length);
  }
  await db.read((tx) => tx.query('VACUUM (ANALYZE)'));
}

async function plantBatch(tx: Tx, rows: readonly object[]): Promise<void> {
  const batch = `jsonb_to_recordset($1::jsonb) AS row(id uuid, slug text, title text, summary text, description text, stage text, themes text[],
    code text, name text, latitude float8, longitude float8, within text[], at timestamptz, members uuid[], would_use int, uses int, would_help int)`;
  const values = [JSON.stringify(rows)];
  await tx.query(
    `INSERT INTO project (id, lineage_id, slug, title, summary, description, stage, themes, territory_kind, territory_code, territory_name,
       territory_latitude, territory_longitude, territory_within, created_at, updated_at, published_at, member_count)
     SELECT id, id, slug, title, summary, description, stage, themes, 'COMMUNE', code, name, latitude, longitude, within, at, at, at, cardinality(members) FROM ${batch}`,
    values,
  );
  await tx.query(
    `INSERT INTO membership (project_id, person_id, role, since)
     SELECT id, person_id, CASE WHEN place = 1 THEN 'HOLDER' ELSE 'CONTRIBUTOR' END, at FROM ${batch}, unnest(members) WITH ORDINALITY AS member (person_id, place)`,
    values,
  );
  await tx.query(
    `INSERT INTO expectation_count (project_id, kind, count)
     SELECT id, kind, count FROM ${batch}, LATERAL (VALUES ('WOULD_USE', would_use), ('USES', uses), ('WOULD_HELP', would_help)) AS counted (kind, count) WHERE count > 0`,
    values,
  );
}

async function plantPeople(tx: Tx): Promise<string[]> {
  const run = randomBytes(4).toString('hex'); // so that it may be planted twice
  const ids = Array.from({ length: PEOPLE }, newId);
  await tx.query(
    `INSERT INTO person (id, handle, name, email, language, created_at)
     SELECT id, $2 || '-' || place, 'Personne ' || place, $2 || '-' || place || '@people.example', 'fr', now() FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, place)`,
    [ids, run],
  );
  return ids;
}
