import type { DemonstrationProject } from '../types.ts';

/** Things mended together rather than thrown away. */
export const repairProjects: readonly DemonstrationProject[] = [
  {
    key: 'repair-cafe-gratte-ciel',
    title: 'Repair café des Gratte-Ciel',
    summary:
      'Le premier samedi du mois, à Villeurbanne, on répare ensemble petit électroménager, vêtements et jouets avec des bénévoles outillés.',
    description: `## Ce qu'on y fait
On apporte un objet en panne, un seul, et on reste à côté de la personne qui le démonte. Elle explique, on tient le tournevis. Deux fois sur trois, l'objet repart en état.

## Ce qu'on n'y fait pas
Micro-ondes (condensateur dangereux), télévisions, téléphones sous garantie. On ne dépose pas pour revenir chercher plus tard : ce n'est pas un service après-vente.

## Moyens
- la salle du centre social, gratuite le samedi ;
- onze réparateurs, dont quatre anciens du métier ;
- 900 € d'outillage acheté en trois ans, surtout avec la tirelire ;
- une fiche par objet, pour savoir ce qui casse et pourquoi.

## Ce que nous cherchons
Une personne à l'aise avec les machines à coudre récentes, et un mercredi par mois dans une école.

## Comment cela a commencé
Un grille-pain, une cave d'immeuble et l'agacement de payer une caisse de tri pour des objets presque neufs. La première séance a réuni neuf personnes dont six réparateurs, ce qui laissait le temps. La troisième en a réuni cinquante et nous avons appris à tenir une file.

## Ce que deviennent les fiches
Chaque panne est notée. Nous avons écrit à trois fabricants avec nos chiffres ; un seul a répondu, et il a remis en vente le joint qui manquait. Les fiches sont ouvertes, prenez-les.

## Ailleurs
Six ateliers se sont montés avec nos pages, dont un dans un collège. Nous aimons venir à la première séance, avec deux caisses à outils, et ne plus venir à la quatrième.`,
    themes: ['reparation', 'dechets', 'entraide'],
    territory: { kind: 'COMMUNE', code: '69266' }, // Villeurbanne
    stage: 'SPREADING',
    publishedDaysAgo: 780,
    welcomesNewcomers: true,
    website: 'https://repair-gratte-ciel.example',
    members: [
      { person: 'leila', role: 'HOLDER' },
      { person: 'thibault', role: 'HOLDER' },
      { person: 'ahmed', role: 'CONTRIBUTOR' },
    ],
    followers: ['claudine', 'marius', 'xavier', 'kevin'],
    expectations: { wouldUse: 4, uses: 12, wouldHelp: 7 },
    stageHistory: [
      { stage: 'LAUNCHING', daysAgo: 780 },
      { stage: 'ACTIVE', daysAgo: 690 },
      { stage: 'SPREADING', daysAgo: 190 },
    ],
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'leila',
            daysAgo: 770,
            body: `# Monter un atelier de réparation

Il faut une salle avec des prises, quatre tables, une rallonge par table et une personne à l'accueil. Les réparateurs arrivent une demi-heure avant.

## À l'accueil
Nom, objet, panne en une phrase. On donne un numéro et un café.

## À la table
Le propriétaire reste. Toujours. On débranche avant d'ouvrir.`,
          },
          {
            by: 'thibault',
            daysAgo: 500,
            message: 'Sécurité électrique et textile',
            body: `# Monter un atelier de réparation

Il faut une salle avec des prises, quatre tables, une rallonge par table et une personne à l'accueil. Les réparateurs arrivent une demi-heure avant.

## À l'accueil
Nom, objet, panne en une phrase. On donne un numéro et un café. On fait signer la décharge : l'objet reste sous la responsabilité de qui l'apporte.

## À la table
Le propriétaire reste. Toujours. On débranche avant d'ouvrir.

## Sécurité électrique
Un disjoncteur différentiel 30 mA sur chaque multiprise. Testeur d'isolement avant de rebrancher : pas de test, pas de courant.

## Le coin textile
Deux machines robustes valent mieux que cinq. Ourlets, fermetures et boutons font les trois quarts des demandes.`,
          },
          {
            by: 'leila',
            daysAgo: 130,
            message: "Tenir la file d'attente",
            body: `# Monter un atelier de réparation

Il faut une salle avec des prises, quatre tables, une rallonge par table et **deux** personnes à l'accueil. Les réparateurs arrivent une demi-heure avant.

## À l'accueil
Nom, objet, panne en une phrase. On annonce l'attente réelle et on donne un café. Au-delà de vingt objets, on arrête d'en prendre et on propose le mois suivant. On fait signer la décharge : l'objet reste sous la responsabilité de qui l'apporte.

## À la table
Le propriétaire reste. Toujours. On débranche avant d'ouvrir. Au bout de quarante minutes sans piste, on le dit.

## Sécurité électrique
Un disjoncteur différentiel 30 mA sur chaque multiprise. Testeur d'isolement avant de rebrancher : pas de test, pas de courant.

## Le coin textile
Deux machines robustes valent mieux que cinq. Ourlets, fermetures et boutons font les trois quarts des demandes.`,
          },
        ],
      },
      {
        slug: 'ce-qui-casse',
        title: 'Ce qui casse, et pourquoi',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'thibault',
            daysAgo: 240,
            body: `Sur 614 objets en deux ans :

| Objet | Venus | Repartis réparés |
| --- | ---: | ---: |
| Cafetière à dosettes | 88 | 41 |
| Grille-pain | 63 | 52 |
| Aspirateur | 59 | 40 |
| Vêtement | 121 | 117 |
| Lampe | 74 | 71 |

Une cafetière sur deux n'avait besoin que d'un détartrage.`,
          },
        ],
      },
      {
        slug: 'qui-contacter',
        title: 'Qui contacter',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'leila',
            daysAgo: 765,
            body: `Centre social, salle du rez-de-chaussée, premier samedi du mois de 14 h à 18 h, sauf août. Pour proposer un coup de main, passez un samedi vers 17 h, quand la file est passée.`,
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
            daysAgo: 410,
            body: `Par an : assurance 118 €, consommables 240 €, outillage 300 €, café et gâteaux 190 €.

La tirelire rapporte environ 70 € par séance. Il reste de quoi acheter un bon fer à souder par an.`,
          },
        ],
      },
    ],
  },
  {
    key: 'repair-college-venissieux',
    title: 'Le club des démonteurs, au collège',
    summary:
      'Un repair café tenu par des élèves de quatrième, un midi par semaine, pour les objets des familles et des professeurs.',
    description: `Adapté de l'atelier des Gratte-Ciel, à hauteur de collégiens.

Seize élèves, deux adultes, la salle de technologie le jeudi de 12 h 30 à 13 h 30. Une heure ne suffit pas pour réparer : on diagnostique une semaine, on répare la suivante, ce qui laisse le temps de trouver la pièce.

Pas de secteur : uniquement des objets à piles, à batterie de moins de 12 V, mécaniques ou textiles. Cela élimine la moitié des demandes et toute inquiétude de l'intendance.

Chaque réparation donne lieu à une fiche écrite par l'élève, corrigée en français. Les élèves préviennent eux-mêmes les familles.`,
    themes: ['reparation', 'education', 'jeunesse'],
    territory: { kind: 'COMMUNE', code: '69259' }, // Vénissieux
    stage: 'ACTIVE',
    publishedDaysAgo: 260,
    welcomesNewcomers: true,
    members: [{ person: 'thibault', role: 'HOLDER' }],
    followers: ['leila'],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 2 },
    adaptedFrom: {
      project: 'repair-cafe-gratte-ciel',
      reason: 'OTHER_PUBLIC',
      comment: 'Des élèves de treize ans réparent : rien sur le secteur, deux séances par objet, une fiche écrite.',
      daysAgo: 284,
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire au collège',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'thibault',
            daysAgo: 258,
            message: 'Adapté au collège',
            body: `# Monter un atelier de réparation au collège

Il faut l'accord du chef d'établissement, un enseignant volontaire et la salle de technologie une heure par semaine.

## Première séance : comprendre
Nom, objet, panne en une phrase. L'élève ouvre, photographie chaque étape, range les vis dans une boîte à œufs.

## Deuxième séance : réparer
Avec la pièce trouvée entre-temps. L'objet est essayé devant un adulte.

## Sécurité
Aucun objet relié au secteur. Fer à souder pour les binômes qui ont passé le permis maison (un quart d'heure, trois soudures réussies).`,
          },
        ],
      },
    ],
  },
  {
    key: 'entraide-bricolage-bain',
    title: "Atelier d'entraide au bricolage",
    summary:
      'À Bain-de-Bretagne, des bricoleurs vont chez les gens, ou les reçoivent, pour fixer une étagère, changer un joint, remettre une lampe en marche.',
    description: `On s'est connus en refaisant le local du club de palets. Il y avait un électricien à la retraite, une dame qui sait tout de la plomberie et des jeunes du quartier.

Deux formules : l'atelier du vendredi, où l'on vient avec son objet cassé, et le coup de main à domicile, pour ce qui ne se transporte pas. Dans les deux cas, on fait avec la personne, jamais à sa place.

Pas de chantier, pas de travaux à risque, rien qui prive un artisan d'un client. La chambre de métiers nous a donné une liste utile de ce qui relève du dépannage entre voisins.`,
    themes: ['reparation', 'entraide', 'logement'],
    territory: { kind: 'COMMUNE', code: '35012' }, // Bain-de-Bretagne
    stage: 'ACTIVE',
    publishedDaysAgo: 410,
    welcomesNewcomers: true,
    members: [
      { person: 'claudine', role: 'HOLDER' },
      { person: 'gwendal', role: 'CONTRIBUTOR' },
    ],
    followers: ['leila', 'salome'],
    expectations: { wouldUse: 5, uses: 4, wouldHelp: 6 },
    differences: 'Nous allons aussi à domicile, pour ce qui ne se transporte pas.',
    pages: [
      {
        slug: 'ce-que-nous-acceptons',
        title: 'Ce que nous acceptons, ce que nous refusons',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'claudine',
            daysAgo: 395,
            body: `Oui : joints, chasses d'eau, étagères, tringles, prises à visser en place, petits appareils, poignées, serrures intérieures.

Non : tableau électrique, gaz, toiture, échelle de plus de trois mètres, amiante possible (dalles et colles d'avant 1997).`,
          },
          {
            by: 'gwendal',
            daysAgo: 150,
            message: 'Les meubles en kit',
            body: `Oui : joints, chasses d'eau, étagères, tringles, petits appareils, poignées, serrures intérieures, meubles en kit (prévoir deux heures de plus que la notice).

Non : prises et interrupteurs, tableau électrique, gaz, toiture, échelle de plus de trois mètres, amiante possible (dalles et colles d'avant 1997).

Nous avons retiré les prises de la liste : l'assureur demande une habilitation.`,
          },
        ],
      },
    ],
  },
  {
    key: 'repare-tout-saint-claude',
    title: 'Les répare-tout du Haut-Jura',
    summary:
      'Artisans retraités et amateurs tiennent table ouverte à Saint-Claude pour redonner vie aux objets du quotidien, pièces tournées sur place.',
    description: `Saint-Claude a fabriqué des pipes, des lunettes, des jouets. Il reste des tours à bois, des mains et pas mal de tiroirs pleins de ressorts.

Un samedi sur deux, à l'Établi de la Bienne. Ce qui nous distingue peut-être : quand la pièce n'existe plus, on la refait. Bouton de cafetière, roue de poussette, pied de fauteuil.

Entrée libre, on met ce qu'on veut dans la boîte.`,
    themes: ['reparation', 'reemploi'],
    territory: { kind: 'COMMUNE', code: '39478' }, // Saint-Claude
    stage: 'ACTIVE',
    publishedDaysAgo: 505,
    welcomesNewcomers: true,
    members: [
      { person: 'marius', role: 'HOLDER' },
      { person: 'agathe', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 1, uses: 6, wouldHelp: 3 },
  },
  {
    key: 'cafe-bricole-perigueux',
    title: 'Café bricole',
    summary:
      'Une caisse à outils, un percolateur et des gens qui savent : on vient recoudre, recoller, ressouder au lieu de racheter.',
    description: `Le deuxième dimanche du mois, dans l'arrière-salle d'un café de Périgueux qui nous prête le lieu contre quelques consommations.

Nous sommes six et nous tenons à rester petits. Les objets lourds sont renvoyés vers la recyclerie, les vélos vers l'atelier vélo. Ce qui marche le mieux : les réparations dont le propriétaire n'osait pas parler, la boîte à musique, la radio du père.

Nous serions contents d'échanger avec d'autres ateliers sur l'assurance, que nous payons cher pour douze après-midis.`,
    themes: ['reparation', 'vie-village'],
    territory: { kind: 'COMMUNE', code: '24322' }, // Périgueux
    stage: 'ACTIVE',
    publishedDaysAgo: 148,
    welcomesNewcomers: true,
    members: [{ person: 'xavier', role: 'HOLDER' }],
    followers: ['thibault'],
    expectations: { wouldUse: 3, uses: 3, wouldHelp: 1 },
  },
  {
    key: 'on-repare-nevers',
    title: "Avant la benne, l'atelier",
    summary:
      'À la déchèterie de Nevers, un stand mensuel où des volontaires tentent de réparer ce que les gens venaient jeter.',
    description: `Un barnum à l'entrée de la déchèterie, un groupe électrogène, trois bénévoles. On demande à chaque voiture : « il est vraiment mort ? » Un objet sur six repart avec son propriétaire ou avec quelqu'un d'autre.

Fiche issue d'un inventaire départemental de la prévention des déchets. Les auteurs signalent que l'accord du syndicat de collecte a été le plus long à obtenir.`,
    themes: ['reparation', 'dechets'],
    territory: { kind: 'COMMUNE', code: '58194' }, // Nevers
    stage: 'ACTIVE',
    publishedDaysAgo: 205,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: 'Inventaire nivernais de la prévention des déchets',
      url: 'https://prevention-dechets.example/fiches/stand-reparation',
      licence: 'Licence Ouverte 2.0',
    },
    followers: ['nadine'],
  },
  {
    key: 'atelier-velo-chambery',
    title: "La Roue libre, atelier vélo d'autoréparation",
    summary:
      "Des outils, des pièces d'occasion et un coup de main pour entretenir soi-même son vélo, trois soirs par semaine à Chambéry.",
    description: `On adhère (15 €, ou ce qu'on peut), on pose son vélo sur un pied d'atelier, on répare. Des bénévoles passent entre les pieds et expliquent.

**Chiffres de la saison** : 640 adhérents, 210 vélos remis en route et vendus entre 30 et 120 €, quatre tonnes de ferraille évitées.

**Le mercredi** est réservé aux femmes et aux personnes qui n'aiment pas qu'on leur prenne la clé des mains. La demande vient des adhérentes et la fréquentation a doublé.

**Le local** change dans dix-huit mois : la ville vend. Si vous connaissez 120 m² de plain-pied, dites-le.`,
    themes: ['velo', 'reparation', 'mobilite'],
    territory: { kind: 'COMMUNE', code: '73065' }, // Chambéry
    stage: 'ACTIVE',
    publishedDaysAgo: 655,
    welcomesNewcomers: true,
    members: [{ person: 'coline', role: 'HOLDER' }],
    followers: ['murat', 'jeanne'],
    expectations: { wouldUse: 3, uses: 9, wouldHelp: 4 },
  },
];
