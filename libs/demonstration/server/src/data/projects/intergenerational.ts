import type { DemonstrationProject } from '../types.ts';

/** The young and the old under one roof. */
export const intergenerationalProjects: readonly DemonstrationProject[] = [
  {
    key: 'un-toit-deux-ages-tours',
    title: 'Un toit, deux âges',
    summary:
      'Cohabitation intergénérationnelle à Tours : une personne âgée loge un jeune dans une chambre libre, contre une présence et un loyer modeste.',
    description: `## Ce que nous faisons
Nous mettons en relation, nous préparons la rencontre, nous restons joignables pendant toute la cohabitation. Trente-sept binômes cette année.

## Deux formules
- **Présence du soir** : pas de loyer, une participation aux charges, le jeune est là le soir cinq nuits par semaine.
- **Présence légère** : un loyer réduit, un repas partagé par semaine.

Dans les deux cas le jeune n'est ni aide à domicile ni veilleur : il ne fait ni soins ni ménage.

## Avant d'emménager
Deux visites chez la personne, un entretien avec le jeune, un déjeuner à trois, puis une convention signée. Nous avons refusé des paires parfaites sur le papier.

## Ce qui met fin à une cohabitation
Le bruit, le chauffage, et les familles qui n'avaient pas été consultées.

## Qui sont-ils
Les personnes qui accueillent ont entre 67 et 94 ans. Les trois quarts sont des femmes seules, dans une maison devenue grande. Les jeunes ont de 18 à 30 ans : étudiants, apprentis, internes de l'hôpital, jeunes salariés en période d'essai. Un sur trois vient de l'étranger.

## Notre place
Nous ne sommes ni une agence ni un service social. Nous appelons au bout d'une semaine, d'un mois, de trois mois, puis à Noël et à Pâques. Quand il y a une difficulté, nous venons à deux, et nous écoutons d'abord séparément.

## Pour ouvrir la même chose ailleurs
Comptez un mi-temps pour une quarantaine de duos. La première année se passe à expliquer aux familles, aux notaires et aux services d'aide à domicile que personne ne vient prendre leur place. La convention commentée est dans les pages ; reprenez-la, et faites-la relire chez vous.`,
    themes: ['intergenerationnel', 'logement', 'grand-age'],
    territory: { kind: 'COMMUNE', code: '37261' }, // Tours
    stage: 'ACTIVE',
    publishedDaysAgo: 760,
    welcomesNewcomers: true,
    members: [
      { person: 'helene', role: 'MEDIATOR' },
      { person: 'gilles', role: 'HOLDER' },
    ],
    followers: ['tifenn', 'benoit'],
    expectations: { wouldUse: 8, uses: 4, wouldHelp: 2 },
    pages: [
      {
        slug: 'la-convention',
        title: 'La convention, article par article',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'gilles',
            daysAgo: 740,
            body: `1. Les lieux : chambre, part de réfrigérateur, salle de bains.
2. Les présences : quels soirs, à partir de quelle heure, comment on prévient.
3. L'argent : combien, quel jour, ce qui est compris.
4. Les invités.
5. Ce que le jeune ne fait pas.
6. La fin : un mois de préavis des deux côtés, quinze jours si c'est grave.`,
          },
          {
            by: 'helene',
            daysAgo: 215,
            message: 'La place de la famille, le chauffage',
            body: `1. Les lieux : chambre, part de réfrigérateur, salle de bains.
2. Les présences : quels soirs, à partir de quelle heure, comment on prévient.
3. L'argent : combien, quel jour, ce qui est compris. **Le chauffage est écrit en degrés.**
4. Les invités.
5. Ce que le jeune ne fait pas.
6. La famille : qui est prévenu de l'arrivée, qui peut appeler le jeune et pour quoi.
7. La fin : un mois de préavis des deux côtés, quinze jours si c'est grave. L'association vient sous trois jours si l'un des deux le demande.`,
          },
        ],
      },
    ],
  },
  {
    key: 'la-chambre-du-fond-brest',
    title: 'La chambre du fond',
    summary:
      "À Brest, des anciens qui ont une chambre vide et des étudiants qui n'en trouvent pas vivent ensemble, avec quelqu'un pour veiller à l'accord.",
    description: `En septembre, quarante étudiants dormaient chez des copains ou dans leur voiture. Dans les mêmes rues, des chambres d'enfants partis depuis vingt ans.

Nous sommes quatre bénévoles et une stagiaire. Nous allons lentement : une dizaine de duos par an, parce que nous passons chez chacun tous les deux mois.

La phrase qu'on entend le plus du côté des anciens : « je dors mieux quand j'entends la porte ». Du côté des jeunes : « je mange ».`,
    themes: ['intergenerationnel', 'logement'],
    territory: { kind: 'COMMUNE', code: '29019' }, // Brest
    stage: 'ACTIVE',
    publishedDaysAgo: 350,
    welcomesNewcomers: true,
    members: [
      { person: 'tifenn', role: 'HOLDER' },
      { person: 'goulven', role: 'CONTRIBUTOR' },
    ],
    followers: ['salome'],
    expectations: { wouldUse: 6, uses: 3, wouldHelp: 2 },
  },
  {
    key: 'colocation-generations-dijon',
    title: 'La coloc des générations',
    summary:
      'Une grande maison de Dijon, six chambres, des locataires de 20 à 81 ans, des communs partagés et un conseil de maison le dimanche.',
    description: `Ce n'est pas un jeune chez une personne âgée : personne n'est chez l'autre. La maison est louée par l'association, chacun a son bail pour sa chambre.

- Loyer de 340 à 420 € selon la chambre, charges comprises.
- Deux repas communs par semaine, les autres jours chacun fait comme il veut.
- Un étage pour les lève-tôt.

Quand Mme B. a perdu en autonomie, nous avons découvert que les aides à domicile pouvaient être mutualisées entre deux habitants. Nous documentons ce point, qui intéressera d'autres maisons.`,
    themes: ['intergenerationnel', 'habitat-participatif', 'grand-age'],
    territory: { kind: 'COMMUNE', code: '21231' }, // Dijon
    stage: 'ACTIVE',
    publishedDaysAgo: 540,
    welcomesNewcomers: false,
    members: [{ person: 'hugo', role: 'HOLDER' }],
    expectations: { wouldUse: 5, uses: 3, wouldHelp: 0 },
    differences: "Personne n'est accueilli chez l'autre : une maison louée en commun.",
  },
  {
    key: 'etudiants-residence-caen',
    title: 'Quatre étudiants à la résidence autonomie',
    summary:
      'Des logements vides dans une résidence pour personnes âgées, loués à bas prix à des étudiants qui animent trois heures par semaine.',
    description: `La résidence comptait neuf studios inoccupés, trop petits au goût d'aujourd'hui. Le conseil d'administration du CCAS a accepté l'expérience pour deux ans.

Les étudiants paient 180 € et donnent douze heures par mois : atelier téléphone, jeux, lecture du journal, courses à deux. Un planning, un référent parmi le personnel, et une règle claire : jamais de soins, jamais de nuit d'astreinte.

Ce qui a surpris tout le monde : les résidents aident à réviser. Une ancienne professeure de latin a repris du service.

La convention type est à disposition des autres communes.`,
    themes: ['intergenerationnel', 'jeunesse', 'grand-age'],
    territory: { kind: 'COMMUNE', code: '14118' }, // Caen
    stage: 'ACTIVE',
    publishedDaysAgo: 470,
    welcomesNewcomers: false,
    members: [{ person: 'benoit', role: 'HOLDER' }],
    followers: ['gilles'],
    expectations: { wouldUse: 4, uses: 2, wouldHelp: 1 },
    pages: [
      {
        slug: 'convaincre-le-conseil',
        title: "Convaincre un conseil d'administration",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'benoit',
            daysAgo: 460,
            body: `Trois arguments ont pesé, dans cet ordre : le coût d'un studio vide (2 900 € par an), l'avis écrit du conseil de la vie sociale, l'essai limité à deux ans.

Un argument n'a pas pesé : l'image de la ville.`,
          },
        ],
      },
    ],
  },
  {
    key: 'petit-beguinage-arras',
    title: 'Petit béguinage laïque',
    summary:
      "Neuf maisonnettes de plain-pied autour d'un jardin, pour vieillir chez soi mais pas seul, et deux logements réservés à de jeunes familles.",
    description: `Une tradition d'ici, reprise sans la religion. Des femmes seules pour la plupart, de petites retraites, l'envie de fermer sa porte et de savoir qu'on peut en ouvrir une autre.

Le bailleur social construit, l'association choisit avec lui les locataires et anime la maison commune. Deux logements sur onze vont à des familles avec enfants : c'est la demande des futures habitantes.

Permis déposé. Nous cherchons à rencontrer des groupes qui vivent déjà dans un lieu semblable, surtout sur la question des départs en établissement.`,
    themes: ['grand-age', 'habitat-participatif', 'intergenerationnel'],
    territory: { kind: 'COMMUNE', code: '62041' }, // Arras
    stage: 'LAUNCHING',
    publishedDaysAgo: 162,
    welcomesNewcomers: true,
    members: [{ person: 'stanislas', role: 'HOLDER' }],
    expectations: { wouldUse: 7, uses: 0, wouldHelp: 1 },
  },
  {
    key: 'chez-nous-villeneuve-dascq',
    title: 'Chez nous à deux voix',
    summary:
      "Mise en relation de seniors et d'étudiants étrangers du campus de Villeneuve-d'Ascq, pour l'année universitaire.",
    description: `Accueil d'étudiants internationaux par des personnes de plus de soixante ans, en échange de conversation et de menus services. Convention d'un an, soirée d'accueil en septembre.

Fiche versée par un observatoire métropolitain ; l'équipe indiquée dans le document d'origine a changé depuis.

La participation aux charges est fixée avec la famille, entre 50 et 150 € par mois selon le document.`,
    themes: ['intergenerationnel', 'logement', 'jeunesse'],
    territory: { kind: 'COMMUNE', code: '59009' }, // Villeneuve-d'Ascq
    stage: 'ACTIVE',
    publishedDaysAgo: 300,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: 'Observatoire des solidarités de la métropole',
      url: 'https://observatoire-solidarites.example/chez-nous-a-deux-voix',
      licence: 'CC BY 4.0',
    },
    followers: ['kevin'],
  },
];
