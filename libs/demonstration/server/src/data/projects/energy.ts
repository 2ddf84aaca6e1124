import type { DemonstrationProject } from '../types.ts';

/** Energy in the hands of those who use it. */
export const energyProjects: readonly DemonstrationProject[] = [
  {
    key: 'toits-solaires-royans',
    title: 'Toits solaires du Royans-Vercors',
    summary:
      "Une société d'habitants loue les toitures des communes et des fermes, y pose des panneaux photovoltaïques et partage les décisions à une voix chacun.",
    description: `## Pourquoi
Une toiture d'école vaut peu pour un industriel et beaucoup pour un village. Réunies, trente petites toitures font une centrale.

## Comment nous sommes organisés
Société par actions simplifiée dont les statuts disent : une personne, une voix. 214 actionnaires, de 100 € à 5 000 €. Le conseil de gestion est bénévole. Les communes sont actionnaires, minoritaires.

## Où nous en sommes
Dix-neuf toitures, 168 kWc, environ 190 MWh par an. Contrats d'achat sur vingt ans. Deux onduleurs changés, une fuite (réparée par l'entreprise, au titre de la décennale).

## Ce que nous partageons
Nos statuts, le modèle de bail de toiture, le tableur de prévision. Nous accueillons volontiers un groupe pour une journée : visite le matin, tableur l'après-midi.

## Comment une décision se prend
Le conseil de gestion compte neuf personnes, renouvelées par tiers. Il se réunit le premier mercredi du mois, porte ouverte. Ce qui engage plus de 5 000 € est annoncé quinze jours avant ; un actionnaire sur vingt peut demander une assemblée. Cela n'est arrivé qu'une fois, à propos d'une grange classée, et l'assemblée a eu raison contre le conseil.

## L'argent
Chaque toiture a sa ligne dans les comptes. Une bonne toiture se rembourse en treize ans, une mauvaise en dix-neuf ; nous faisons aussi les mauvaises quand c'est l'école du village.

## Au-delà des panneaux
Depuis deux ans, un quart de ce qui reste finance des conseils aux habitants pour consommer moins. Le kilowattheure le plus simple à produire est celui dont on n'a pas besoin : la formule n'est pas de nous, mais nous avons les factures pour la montrer.`,
    themes: ['energie', 'cooperation', 'climat'],
    territory: { kind: 'INTERCOMMUNALITY', code: '200067767' }, // CC du Royans-Vercors
    stage: 'SPREADING',
    publishedDaysAgo: 855,
    welcomesNewcomers: true,
    website: 'https://toits-royans.example',
    members: [
      { person: 'margot', role: 'MEDIATOR' },
      { person: 'lucie', role: 'HOLDER' },
    ],
    followers: ['declan', 'emile', 'pascale'],
    expectations: { wouldUse: 2, uses: 6, wouldHelp: 2 },
    stageHistory: [
      { stage: 'ACTIVE', daysAgo: 855 },
      { stage: 'SPREADING', daysAgo: 400 },
    ],
    charter: {
      transparency:
        'Production de chaque toiture visible par tous, comptes publiés, procès-verbaux du conseil de gestion en ligne dans le mois.',
      collaboration:
        "Une personne, une voix, quel que soit le nombre d'actions. Chaque toiture a deux habitants référents qui participent au conseil quand il est question d'elle.",
      funding:
        "Capital citoyen, emprunt bancaire pour le reste, pas de dividende les cinq premières années. Ensuite, un tiers au plus du bénéfice est distribué, le reste va aux économies d'énergie.",
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'De la première réunion à la première toiture',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'lucie',
            daysAgo: 845,
            body: `1. Un groupe de huit personnes qui tiendra deux ans.
2. Une liste de toitures publiques, orientées au sud, sans amiante.
3. Un tableur simple : coût, production, tarif d'achat.
4. Une réunion publique avec des chiffres vrais, y compris les mauvais.
5. Les statuts, relus par quelqu'un d'autre que celui qui les a écrits.`,
          },
          {
            by: 'margot',
            daysAgo: 460,
            message: 'Délais constatés, raccordement',
            body: `1. Un groupe de huit personnes qui tiendra deux ans.
2. Une liste de toitures publiques, orientées du sud-est au sud-ouest, sans amiante, dont la charpente a été vue par quelqu'un.
3. Un tableur simple : coût, production, tarif d'achat. Le nôtre est joint.
4. Une réunion publique avec des chiffres vrais, y compris les mauvais.
5. Les statuts, relus par quelqu'un d'autre que celui qui les a écrits.
6. La demande de raccordement, **dès que la toiture est choisie**.

Délais constatés : huit mois pour les statuts et le capital, sept pour le raccordement, six semaines pour la pose.`,
          },
        ],
      },
      {
        slug: 'bail-de-toiture',
        title: 'Le bail de toiture commenté',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'margot',
            daysAgo: 700,
            body: `Durée : vingt ans à compter de la mise en service, et non de la signature.

Loyer : symbolique pour une école, 2 € le mètre carré pour un hangar agricole.

Étanchéité : état des lieux avec photographies avant la pose, contradictoire. C'est la clause que les maires lisent en premier.`,
          },
        ],
      },
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'lucie',
            daysAgo: 500,
            body: `| Dix-neuf toitures | € |
| --- | ---: |
| Matériel et pose | 268 000 |
| Raccordements | 31 000 |
| Études, statuts, notaire | 9 500 |
| **Total** | **308 500** |

Capital des habitants et des communes : 121 000 €. Emprunt sur quinze ans : 187 500 €.`,
          },
        ],
      },
    ],
  },
  {
    key: 'centrale-villageoise-mens',
    title: 'Soleils du Trièves',
    summary:
      'Centrale villageoise : les habitants investissent ensemble dans de petites installations solaires sur les toits de Mens et des hameaux.',
    description: `Commencé autour d'une table de belote. Onze toits, dont la salle des fêtes et deux bergeries.

Nous sommes montagnards, donc attentifs à la neige : panneaux posés à 35°, arrêtoirs, et un balai télescopique que tout le monde vient emprunter.

Chaque année, une journée « on ouvre le coffret » où l'on explique aux actionnaires à quoi servent les fils. C'est là que viennent les nouveaux.

Nous travaillons maintenant à vendre l'électricité au voisinage plutôt qu'au réseau.`,
    themes: ['energie', 'cooperation'],
    territory: { kind: 'COMMUNE', code: '38226' }, // Mens
    stage: 'ACTIVE',
    publishedDaysAgo: 610,
    welcomesNewcomers: true,
    members: [
      { person: 'margot', role: 'HOLDER' },
      { person: 'jeanne', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 1 },
  },
  {
    key: 'watts-du-leguer-lannion',
    title: 'Les Watts du Léguer',
    summary:
      "Collectif d'habitants autour de Lannion qui équipe des toits en solaire et expérimente le partage du courant entre voisins d'une même rue.",
    description: `Nous sommes vingt-six, dont trois électriciens, une notaire et beaucoup de curieux.

Une boucle d'**autoconsommation collective** : les panneaux de l'école et d'un garage alimentent dix-sept foyers dans un rayon de deux kilomètres. Le gestionnaire du réseau répartit au prorata, toutes les demi-heures. Sur la facture, cela fait de 20 à 35 % d'économie.

Le plus long : signer dix-sept contrats avec dix-sept personnes qui n'ont pas le même fournisseur. Le plus beau : voir une rue décaler ses lessives à midi.

Documents en français, breton et anglais.`,
    themes: ['energie', 'climat', 'entraide'],
    territory: { kind: 'COMMUNE', code: '22113' }, // Lannion
    stage: 'SPREADING',
    publishedDaysAgo: 365,
    welcomesNewcomers: true,
    members: [{ person: 'declan', role: 'HOLDER' }],
    followers: ['margot', 'salome'],
    expectations: { wouldUse: 7, uses: 5, wouldHelp: 1 },
    stageHistory: [
      { stage: 'LAUNCHING', daysAgo: 365 },
      { stage: 'ACTIVE', daysAgo: 230 },
      { stage: 'SPREADING', daysAgo: 5 },
    ],
    pages: [
      {
        slug: 'boucle-de-rue',
        title: 'Monter une boucle de rue',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'declan',
            daysAgo: 340,
            body: `- Une personne morale organisatrice : chez nous, l'association.
- Tous les participants à moins de deux kilomètres du point de production.
- Des compteurs communicants chez tout le monde : deux refus, donc deux voisins hors de la boucle, sans rancune.
- Une clé de répartition : commencez par l'égalité, passez au prorata quand quelqu'un le demande.`,
          },
        ],
      },
    ],
  },
  {
    key: 'gymnase-solaire-saint-flour',
    title: 'Des panneaux sur le gymnase',
    summary:
      'À Saint-Flour, une souscription auprès des habitants pour couvrir le gymnase de panneaux et donner le bénéfice aux clubs sportifs.',
    description: `Une seule toiture, bien choisie : 620 m² plein sud au-dessus du handball.

La souscription (parts de 50 €) a réuni 41 000 € en trois mois, la commune et le Département complètent. Le bénéfice, environ 4 200 € par an, va aux clubs qui occupent le gymnase, à parts égales. Les licenciés ont été les meilleurs vendeurs de parts.

Nous n'avons pas l'intention d'en faire d'autres. Nous raconterons volontiers comment nous avons fait celle-ci.`,
    themes: ['energie', 'sport'],
    territory: { kind: 'COMMUNE', code: '15187' }, // Saint-Flour
    stage: 'LAUNCHING',
    publishedDaysAgo: 128,
    welcomesNewcomers: false,
    members: [{ person: 'baptiste', role: 'HOLDER' }],
    followers: ['lucie'],
    expectations: { wouldUse: 1, uses: 2, wouldHelp: 0 },
    pages: [
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'baptiste',
            daysAgo: 120,
            body: `Panneaux, pose, raccordement : 98 000 €.

- Souscription : 41 000 €
- Commune : 35 000 €
- Département : 22 000 €

Production attendue : 105 MWh par an, en comptant trois semaines de neige.`,
          },
        ],
      },
    ],
  },
  {
    key: 'eoliennes-citoyennes-mamers',
    title: 'Le vent du Saosnois',
    summary:
      "Trois villages autour de Mamers veulent détenir leur part d'un parc éolien plutôt que de le regarder passer : réunions, visites, épargne.",
    description: `Un développeur est venu avec trois machines et un plan. Au lieu d'être pour ou contre, une quarantaine d'habitants ont demandé autre chose : en posséder un tiers et avoir leur mot à dire sur l'emplacement.

Deux ans de discussions, vingt et une réunions, une visite d'un parc citoyen. L'emplacement a bougé de 400 mètres. Le vote du conseil a lieu au printemps.

Nous restons ouverts à ceux qui sont contre. Quatre d'entre eux siègent au comité de suivi.`,
    themes: ['energie', 'democratie', 'finance-solidaire'],
    territory: { kind: 'COMMUNE', code: '72180' }, // Mamers
    stage: 'LAUNCHING',
    publishedDaysAgo: 440,
    welcomesNewcomers: true,
    members: [{ person: 'pascale', role: 'HOLDER' }],
    followers: ['salome'],
    expectations: { wouldUse: 4, uses: 0, wouldHelp: 1 },
  },
  {
    key: 'eco-visites-charleville',
    title: 'Deux voisins et un thermomètre',
    summary:
      'Des habitants formés passent deux heures chez vous, mesurent où part la chaleur et reviennent poser joints, rideaux et mousseurs.',
    description: `Pour ceux qui coupent le chauffage à la Toussaint. Aucun papier demandé, aucune vente, aucun classement de votre logement.

**Première visite** : caméra thermique (prêtée par l'agence de l'énergie), factures, habitudes. On écrit trois choses à faire pour moins de 30 €.

**Deuxième visite** : on les fait ensemble.

**Et après** : si le problème est l'immeuble, on écrit au bailleur à plusieurs. C'est arrivé pour deux résidences, l'une est en travaux.

146 logements visités en trois hivers.`,
    themes: ['energie', 'precarite', 'logement'],
    territory: { kind: 'COMMUNE', code: '08105' }, // Charleville-Mézières
    stage: 'ACTIVE',
    publishedDaysAgo: 325,
    welcomesNewcomers: true,
    members: [
      { person: 'denis', role: 'HOLDER' },
      { person: 'chloe', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 5, uses: 3, wouldHelp: 4 },
    pages: [
      {
        slug: 'la-mallette',
        title: "Ce qu'il y a dans la mallette",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'denis',
            daysAgo: 310,
            body: `Thermomètre à sonde, hygromètre, lampe frontale, wattmètre, bâton d'encens (pour voir les courants d'air), joint en silicone, bas de porte, film de survitrage, mousseurs, ruban.

Valeur : 140 €. Consommables : 18 € par logement.`,
          },
        ],
      },
    ],
  },
];
