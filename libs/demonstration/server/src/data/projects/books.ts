import type { DemonstrationProject } from '../types.ts';

/** Books left where people pass. */
export const booksProjects: readonly DemonstrationProject[] = [
  {
    key: 'boites-a-livres-redon',
    title: 'Boîtes à livres du canal',
    summary:
      'Sept boîtes à livres le long du canal et dans les quartiers de Redon : on prend, on dépose, des habitants les entretiennent.',
    description: `La première boîte a été faite avec les restes d'une porte de péniche. Il y en a sept.

Chaque boîte a un **parrain** ou une **marraine** à moins de deux cents mètres. C'est la seule chose qui compte : une boîte sans voisin qui la regarde devient en un mois un dépôt d'encyclopédies et de cassettes.

Les parrains retirent ce qui est abîmé, font tourner les livres d'une boîte à l'autre, et tiennent à jour un mot sur la porte : « cette semaine, trop de policiers, manquent des albums ».

Réserve au sec chez Gwendal, environ quatre cents livres.`,
    themes: ['lecture', 'partage-objets', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '35236' }, // Redon
    stage: 'ACTIVE',
    publishedDaysAgo: 710,
    welcomesNewcomers: true,
    members: [
      { person: 'gwendal', role: 'HOLDER' },
      { person: 'claudine', role: 'CONTRIBUTOR' },
    ],
    followers: ['guilhem'],
    expectations: { wouldUse: 1, uses: 11, wouldHelp: 2 },
    pages: [
      {
        slug: 'plan-de-la-boite',
        title: 'Plan de la boîte',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'gwendal',
            daysAgo: 700,
            body: `Caisse de 70 × 40 × 35 cm en douglas, toit à une pente, porte vitrée en polycarbonate. Deux étagères, dont une basse pour les albums.

Coût : 85 € de matériaux, une journée à deux.`,
          },
          {
            by: 'gwendal',
            daysAgo: 320,
            message: 'Condensation, charnières',
            body: `Caisse de 70 × 40 × 35 cm en douglas, toit à une pente qui déborde de 8 cm, porte vitrée en polycarbonate. Deux étagères, dont une basse pour les albums.

**Aérer** : quatre trous de 20 mm grillagés sous le toit. Sans eux, les livres gondolent dès novembre.

**Charnières** en haut, pour que la porte se ferme toute seule.

Coût : 95 € de matériaux, une journée à deux.`,
          },
        ],
      },
    ],
  },
  {
    key: 'cabane-de-lecture-saint-affrique',
    title: 'La cabane de lecture',
    summary:
      'Un abri de jardin sous les platanes, des romans et des albums en libre service, un banc, et une lecture à voix haute le samedi.',
    description: `La bibliothèque ferme à 18 h et le samedi après-midi. La cabane, elle, ne ferme pas.

On emprunte sans s'inscrire, on rapporte si on veut. Les livres viennent des greniers du pays. Chaque samedi à 11 h, quelqu'un lit un quart d'heure, pour qui est là : le boucher a lu une recette de son grand-père, une élève de sixième ses propres textes.

Construite par le chantier jeunes de l'été. Coût : 1 400 €, dont la moitié en vis et en lasure.`,
    themes: ['lecture', 'culture', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '12208' }, // Saint-Affrique
    stage: 'ACTIVE',
    publishedDaysAgo: 420,
    welcomesNewcomers: true,
    members: [
      { person: 'guilhem', role: 'HOLDER' },
      { person: 'aurore', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 2, uses: 7, wouldHelp: 3 },
  },
  {
    key: 'livres-abribus-vesoul',
    title: "Des livres sous l'abribus",
    summary:
      'Une étagère dans chaque abri de car entre Vesoul et les villages : de quoi lire en attendant, et en route.',
    description: `Les collégiens attendent jusqu'à quarante minutes. On a demandé au transporteur, il a dit « essayez ».

Une caisse étanche vissée sous le banc, une dizaine de livres courts, des bandes dessinées, des journaux. On descend avec le livre, on le repose n'importe où sur la ligne.

Les chauffeurs signalent les caisses vides. Ce sont eux les vrais bibliothécaires.`,
    themes: ['lecture', 'jeunesse'],
    territory: { kind: 'COMMUNE', code: '70550' }, // Vesoul
    stage: 'PROTOTYPE',
    publishedDaysAgo: 133,
    welcomesNewcomers: true,
    members: [{ person: 'hugo', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 1 },
  },
  {
    key: 'bibliotheque-de-rue-grigny',
    title: 'Bibliothèque de rue',
    summary:
      "Une couverture, deux caisses d'albums, le même pied d'immeuble chaque samedi : lire avec les enfants là où ils sont, avec leurs parents.",
    description: `Nous ne déposons pas des livres, nous venons lire. La différence est toute là.

Chaque samedi de 15 h à 17 h, par tous les temps (sous le porche s'il pleut), au même endroit. Un adulte pour trois ou quatre enfants. Les albums sont neufs et beaux : on ne vient pas avec les restes.

Au bout de quelques mois, les mères descendent. Au bout d'un an, certaines lisent à leur tour, en bambara, en tamoul, en turc. C'est à ce moment-là qu'on commence pour de bon.`,
    themes: ['lecture', 'education', 'famille'],
    territory: { kind: 'COMMUNE', code: '91286' }, // Grigny
    stage: 'ACTIVE',
    publishedDaysAgo: 610,
    welcomesNewcomers: true,
    members: [{ person: 'thimai', role: 'HOLDER' }],
    expectations: { wouldUse: 0, uses: 6, wouldHelp: 4 },
    differences: 'On vient lire avec les familles, chaque semaine ; on ne dépose pas de livres.',
  },
  {
    key: 'livres-voyageurs-menton',
    title: 'Livres voyageurs du bord de mer',
    summary:
      "D'anciens coffrets électriques repeints par une école, remplis de livres en trois langues, sur la promenade de Menton.",
    description: `Cinq armoires de rue désaffectées, données par le gestionnaire du réseau et repeintes par des élèves. On y trouve des livres en français, en italien et en anglais.

Entretien par une association de commerçants. Les auteurs notent un point d'attention : l'air salin ronge les serrures, à graisser tous les deux mois.`,
    themes: ['lecture', 'culture'],
    territory: { kind: 'COMMUNE', code: '06083' }, // Menton
    stage: 'ACTIVE',
    publishedDaysAgo: 88,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: 'Annuaire azuréen du partage',
      url: 'https://annuaire-partage.example/menton/livres-voyageurs',
      licence: 'ODbL 1.0',
    },
  },
];
