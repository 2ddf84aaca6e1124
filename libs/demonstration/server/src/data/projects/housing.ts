import type { DemonstrationProject } from '../types.ts';

/** Homes designed, owned or run together. */
export const housingProjects: readonly DemonstrationProject[] = [
  {
    key: 'terrasses-communes-vaulx',
    title: 'Les Terrasses communes',
    summary:
      "Coopérative d'habitants à Vaulx-en-Velin : quatorze logements conçus ensemble, dont personne n'est propriétaire seul et que personne ne peut revendre plus cher.",
    description: `## Ce que nous avons construit
Quatorze appartements, une buanderie, deux chambres d'amis, une salle commune, un toit-terrasse. Neuf ans entre la première réunion et les clés.

## Le montage
La coopérative possède l'immeuble. Chaque habitant achète des parts (de 8 000 à 32 000 €) et verse une redevance. En partant, il récupère ses parts, indexées sur un livret, rien de plus.

## Vivre ensemble
Une réunion de trois heures par mois, un tour de ménage, une caisse de solidarité pour les redevances en retard. Les décisions se prennent au consentement.

## À ceux qui commencent
Le groupe change de moitié avant d'emménager, c'est normal. Décidez tôt de ce qui n'est pas négociable : pour nous, l'absence de plus-value et deux logements très sociaux.

## Les espaces communs, après usage
La buanderie sert tous les jours et a supprimé onze machines. Les chambres d'amis sont réservées quatre-vingts nuits par an. La salle commune est trop grande : une cloison mobile suffirait. L'atelier manque, nous l'avions retiré pour économiser 12 000 € et nous le regrettons chaque samedi.

## Partir, arriver
Trois foyers sont partis en six ans : une mutation, une séparation, un décès. Le nouveau foyer est choisi par tous, après trois repas et une réunion mensuelle. Deux logements très sociaux sont attribués avec un bailleur ; leurs habitants ont la même voix que les autres.

## Nous rendre visite
Un samedi par trimestre, sur inscription. Nous ne répondons plus aux courriers individuels, faute de temps, mais tout ce que nous savons est dans les pages.`,
    themes: ['habitat-participatif', 'logement', 'cooperation'],
    territory: { kind: 'COMMUNE', code: '69256' }, // Vaulx-en-Velin
    stage: 'ACTIVE',
    publishedDaysAgo: 810,
    welcomesNewcomers: false,
    website: 'https://terrasses-communes.example',
    members: [
      { person: 'thibault', role: 'CONTRIBUTOR' },
      { person: 'leila', role: 'HOLDER' },
    ],
    followers: ['paulette', 'ines', 'stanislas'],
    expectations: { wouldUse: 9, uses: 2, wouldHelp: 0 },
    charter: {
      transparency:
        'Plans, coûts, dettes et redevances sont connus de tous les sociétaires et racontés ici dans la page Budget.',
      collaboration:
        "Consentement : une décision est prise quand plus personne n'a d'objection raisonnable. Qui objecte aide à trouver autre chose.",
      funding:
        'Prêt de très long terme, parts des habitants, subvention pour deux logements sociaux. Aucune plus-value, jamais.',
    },
    pages: [
      {
        slug: 'neuf-ans',
        title: 'Neuf ans, étape par étape',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'leila',
            daysAgo: 790,
            body: `- An 1 : sept foyers, des dîners, une charte de deux pages.
- An 3 : le terrain, grâce à une adjointe qui y croyait.
- An 4 : le terrain nous échappe. Nous perdons trois foyers.
- An 5 : un autre terrain, plus loin, mieux orienté.
- An 7 : permis, prêt, premiers coups de pelle.
- An 9 : les clés, un jour de neige.`,
          },
        ],
      },
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'thibault',
            daysAgo: 600,
            body: `Coût total : 3,1 millions d'euros. Parts sociales 14 %, subventions 9 %, prêt sur cinquante ans 77 %. Redevance moyenne : 9,40 € par mètre carré et par mois, charges des communs comprises.`,
          },
        ],
      },
    ],
  },
  {
    key: 'hameau-leger-eymoutiers',
    title: 'Hameau léger de la Vienne',
    summary:
      "Huit petites maisons démontables sur un terrain loué par la commune d'Eymoutiers, pour s'installer sans crédit et sans artificialiser.",
    description: `La commune avait un ancien camping et plus d'enfants à l'école. Nous n'avions pas les moyens d'acheter. Bail de quatre-vingt-dix-neuf ans, loyer modeste, terrain inaliénable.

Maisons sur plots, de 28 à 45 m², construites en trois à six mois, entre 25 000 et 60 000 €. Bâtiment commun en dur : cuisine, douches, atelier, chambre pour les gens de passage.

Onze adultes, neuf enfants. L'école a gardé sa troisième classe.

Nous recevons le premier dimanche du mois, sauf en hiver. Venez avec des bottes.`,
    themes: ['logement', 'habitat-participatif', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '87064' }, // Eymoutiers
    stage: 'ACTIVE',
    publishedDaysAgo: 415,
    welcomesNewcomers: false,
    members: [{ person: 'paulette', role: 'HOLDER' }],
    followers: ['margot'],
    expectations: { wouldUse: 8, uses: 1, wouldHelp: 1 },
    pages: [
      {
        slug: 'convaincre-la-prefecture',
        title: 'Parler avec la préfecture',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'paulette',
            daysAgo: 400,
            body: `Prenez rendez-vous avant d'avoir besoin de quelque chose. Apportez un plan, le nom de l'élu qui vous soutient et la réponse à trois questions : l'eau, les eaux usées, l'accès des pompiers.`,
          },
        ],
      },
    ],
  },
  {
    key: 'habiter-autrement-bordeaux',
    title: 'Habiter autrement la Benauge',
    summary:
      "Un groupe d'habitat participatif en formation à Bordeaux cherche un terrain et trois foyers pour un immeuble à taille humaine, en location et en accession.",
    description: `Six foyers, de 29 à 68 ans, deux enfants, un chat. Nous nous voyons deux fois par mois depuis un an et demi.

Nous voulons un mélange : quatre logements en accession sociale, quatre en location par un bailleur. Des espaces communs modestes, mais vraiment utilisés : laverie, atelier, une chambre.

**Où nous en sommes** : statuts rédigés, candidature à l'appel de la métropole pour une parcelle, réponse en juin.

**Nous cherchons** trois foyers, dont une famille avec adolescents, et quelqu'un qui aime les tableurs.`,
    themes: ['habitat-participatif', 'logement'],
    territory: { kind: 'COMMUNE', code: '33063' }, // Bordeaux
    stage: 'IDEA',
    publishedDaysAgo: 78,
    welcomesNewcomers: true,
    members: [
      { person: 'ines', role: 'HOLDER' },
      { person: 'xavier', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 7, uses: 0, wouldHelp: 1 },
  },
  {
    key: 'vieillir-ensemble-oloron',
    title: 'Vieillir ensemble au pied du Béarn',
    summary:
      'Sept femmes de plus de soixante ans montent leur propre maison à Oloron : chacune chez soi, des services communs, et aucune structure pour décider à leur place.',
    description: `Nous avons soigné nos parents dans des établissements. Nous savons ce que nous ne voulons pas.

Une ancienne école religieuse, sept appartements de 45 m², un rez-de-chaussée commun, une chambre pour une aide de nuit le jour venu. Les travaux ont commencé.

Règles adoptées : on s'entraide, on ne se soigne pas. Celle qui devient dépendante choisit avec sa famille et un médecin extérieur, pas avec nous.

Nous écrivons au fur et à mesure, pour nos cadettes.`,
    themes: ['grand-age', 'habitat-participatif', 'egalite'],
    territory: { kind: 'COMMUNE', code: '64422' }, // Oloron-Sainte-Marie
    stage: 'LAUNCHING',
    publishedDaysAgo: 221,
    welcomesNewcomers: false,
    members: [{ person: 'maite', role: 'HOLDER' }],
    followers: ['stanislas', 'hugo'],
    expectations: { wouldUse: 6, uses: 0, wouldHelp: 0 },
  },
  {
    key: 'toit-saisonniers-la-rochelle',
    title: 'Un toit pour les saisonniers',
    summary:
      "Chambres chez l'habitant, internat de lycée vide, terrain équipé : à La Rochelle, loger les saisonniers sans qu'ils dorment dans leur voiture.",
    description: `Trois solutions, un seul guichet d'avril à octobre.

1. L'internat du lycée hôtelier en juillet et août : 60 lits à 190 € par mois.
2. Des chambres chez l'habitant, avec un bail mobilité relu par nous.
3. Un terrain avec sanitaires pour les fourgons aménagés.

L'employeur verse 60 € par saisonnier logé. Les premières années il fallait insister ; maintenant les restaurants appellent en février.`,
    themes: ['logement', 'emploi', 'jeunesse'],
    territory: { kind: 'COMMUNE', code: '17300' }, // La Rochelle
    stage: 'ACTIVE',
    publishedDaysAgo: 377,
    welcomesNewcomers: true,
    members: [{ person: 'mathilde', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 2, wouldHelp: 2 },
  },
];
