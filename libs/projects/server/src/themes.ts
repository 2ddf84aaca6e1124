/** One subject that projects can be about. A project carries one to three of them. */
export interface ThemeDefinition {
  /** Stable identifier, kept in rows and addresses: short, lower-case ASCII words joined by hyphens, from the French. */
  slug: string;
  /** What a French reader sees. */
  fr: string;
  /** What an English reader sees. */
  en: string;
}

/**
 * The maintained list of themes, the same for every project of an instance.
 *
 * To add one: write a line where it reads well among its neighbours, with a slug that no other theme has and a word
 * that people would really use. To change a wording: edit `fr` or `en` and leave the slug, which projects refer to.
 * A theme that is no longer wanted is removed only after a migration has moved its projects to another one.
 * Keep the list near forty: a person chooses from it on a telephone.
 */
export const themes: readonly ThemeDefinition[] = [
  { slug: 'alimentation', fr: 'Alimentation', en: 'Food' },
  { slug: 'agriculture', fr: 'Agriculture', en: 'Farming' },
  { slug: 'jardins', fr: 'Jardins partagés', en: 'Shared gardens' },
  { slug: 'cuisine', fr: 'Cuisine et repas', en: 'Cooking and meals' },
  { slug: 'mobilite', fr: 'Mobilité', en: 'Getting around' },
  { slug: 'velo', fr: 'Vélo', en: 'Cycling' },
  { slug: 'logement', fr: 'Logement', en: 'Housing' },
  { slug: 'habitat-participatif', fr: 'Habitat participatif', en: 'Co-housing' },
  { slug: 'energie', fr: 'Énergie', en: 'Energy' },
  { slug: 'climat', fr: 'Climat', en: 'Climate' },
  { slug: 'biodiversite', fr: 'Biodiversité', en: 'Biodiversity' },
  { slug: 'eau', fr: 'Eau', en: 'Water' },
  { slug: 'dechets', fr: 'Déchets et compost', en: 'Waste and compost' },
  { slug: 'reparation', fr: 'Réparation', en: 'Repair' },
  { slug: 'reemploi', fr: 'Réemploi', en: 'Reuse' },
  { slug: 'partage-objets', fr: 'Partage d’objets', en: 'Sharing things' },
  { slug: 'monnaie-locale', fr: 'Monnaie locale', en: 'Local currency' },
  { slug: 'finance-solidaire', fr: 'Finance solidaire', en: 'Ethical finance' },
  { slug: 'commerce-proximite', fr: 'Commerce de proximité', en: 'Local shops' },
  { slug: 'emploi', fr: 'Emploi', en: 'Work' },
  { slug: 'insertion', fr: 'Insertion', en: 'Back to work' },
  { slug: 'cooperation', fr: 'Coopératives', en: 'Co-operatives' },
  { slug: 'entraide', fr: 'Entraide entre voisins', en: 'Neighbours helping out' },
  { slug: 'precarite', fr: 'Lutte contre la pauvreté', en: 'Fighting poverty' },
  { slug: 'sans-abri', fr: 'Personnes sans abri', en: 'Homelessness' },
  { slug: 'exil-accueil', fr: 'Exil et accueil', en: 'Exile and welcome' },
  { slug: 'acces-droits', fr: 'Accès aux droits', en: 'Access to rights' },
  { slug: 'numerique', fr: 'Numérique', en: 'Digital life' },
  { slug: 'grand-age', fr: 'Vieillesse et grand âge', en: 'Growing old' },
  { slug: 'intergenerationnel', fr: 'Entre générations', en: 'Between generations' },
  { slug: 'petite-enfance', fr: 'Petite enfance', en: 'Early childhood' },
  { slug: 'jeunesse', fr: 'Jeunesse', en: 'Young people' },
  { slug: 'famille', fr: 'Familles et parentalité', en: 'Families and parenting' },
  { slug: 'education', fr: 'École et éducation', en: 'School and learning' },
  { slug: 'lecture', fr: 'Lecture et livres', en: 'Books and reading' },
  { slug: 'culture', fr: 'Culture et arts', en: 'Culture and arts' },
  { slug: 'sport', fr: 'Sport', en: 'Sport' },
  { slug: 'sante', fr: 'Santé', en: 'Health' },
  { slug: 'handicap', fr: 'Handicap', en: 'Disability' },
  { slug: 'egalite', fr: 'Égalité et discriminations', en: 'Equality and discrimination' },
  { slug: 'democratie', fr: 'Démocratie locale', en: 'Local democracy' },
  { slug: 'tiers-lieu', fr: 'Tiers-lieux', en: 'Third places' },
  { slug: 'vie-village', fr: 'Vie de village', en: 'Village life' },
];
