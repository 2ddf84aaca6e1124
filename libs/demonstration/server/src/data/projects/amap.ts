import type { DemonstrationProject } from '../types.ts';

/** Vegetables (and fish) bought together from those who grow them. */
export const amapProjects: readonly DemonstrationProject[] = [
  {
    key: 'amap-pres-hauts-melle',
    title: 'AMAP des Prés-Hauts',
    summary:
      "Cinquante-deux familles s'engagent pour une saison auprès de trois paysans du Mellois et viennent chercher leur panier le mercredi soir.",
    description: `## Le principe
On paie sa part de récolte à l'avance. Si la grêle passe, tout le monde a moins de salades ; si les courges donnent, tout le monde en a trop. C'est le contrat, il tient depuis onze ans.

## En pratique
- Distribution le mercredi de 18 h à 19 h 15, sous la halle.
- Panier à 12 € ou à 19 €, œufs et pain en option.
- Chaque famille tient une distribution par saison et donne une demi-journée à la ferme.

## Trois tarifs
Depuis quatre ans, chacun choisit entre trois prix pour le même panier. La moyenne doit tomber juste : elle tombe juste.

## Ce qui nous occupe
L'un des maraîchers part à la retraite dans deux ans. Nous cherchons avec lui qui reprendra les trois hectares.`,
    themes: ['alimentation', 'agriculture'],
    territory: { kind: 'COMMUNE', code: '79174' }, // Melle
    stage: 'ACTIVE',
    publishedDaysAgo: 865,
    welcomesNewcomers: true,
    members: [{ person: 'mathilde', role: 'HOLDER' }],
    followers: ['carine', 'rachid', 'kevin'],
    expectations: { wouldUse: 5, uses: 12, wouldHelp: 2 },
    charter: {
      transparency:
        "Le maraîcher présente ses charges et son revenu une fois par an. Les contrats, les retards de paiement (sans les noms) et le compte de l'association sont lus en assemblée.",
      collaboration:
        'Une famille, une voix, le paysan aussi. Qui propose une idée la mène, avec au moins une autre personne.',
      funding:
        "L'adhésion (8 €) paie la salle et l'assurance. L'argent des paniers va directement au producteur et ne passe jamais par l'association.",
    },
    pages: [
      {
        slug: 'comment-faire',
        title: 'Comment faire',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'mathilde',
            daysAgo: 850,
            body: `# Ouvrir une AMAP

1. Un producteur d'abord, des familles ensuite. L'inverse fait perdre une saison.
2. Une réunion à la ferme, pas dans une salle.
3. Un contrat écrit, de six mois, signé des deux côtés.
4. Des chèques remis d'avance, encaissés mois par mois.`,
          },
          {
            by: 'mathilde',
            daysAgo: 430,
            message: 'Les trois tarifs, après deux ans de recul',
            body: `# Ouvrir une AMAP

1. Un producteur d'abord, des familles ensuite. L'inverse fait perdre une saison.
2. Une réunion à la ferme, pas dans une salle.
3. Un contrat écrit, de six mois, signé des deux côtés.
4. Des chèques remis d'avance, encaissés mois par mois.

## Trois tarifs pour le même panier
Calculez avec le producteur le prix qui le paie correctement : c'est le tarif du milieu. Proposez 20 % de moins et 20 % de plus, sans justificatif. À l'inscription, chacun coche ; si la moyenne est trop basse, on le dit et on recoche. Cela n'est arrivé qu'une fois.`,
          },
        ],
      },
      {
        slug: 'contrat',
        title: 'Le contrat de saison',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'mathilde',
            daysAgo: 840,
            body: `**Le paysan s'engage** à fournir chaque semaine un panier de sa production, à dire ce qui a manqué et pourquoi, à ouvrir ses comptes une fois l'an.

**La famille s'engage** à prendre le panier toute la saison, à trouver quelqu'un quand elle est absente, à tenir une distribution.

**Ensemble** : un panier non retiré à 19 h 15 est partagé sur place ou donné à l'épicerie sociale.`,
          },
        ],
      },
    ],
  },
  {
    key: 'amap-campus-poitiers',
    title: 'Le panier du campus',
    summary:
      'Un petit panier de légumes toutes les deux semaines, sans engagement pendant les examens et les vacances, pour les étudiantes et étudiants de Poitiers.',
    description: `Une AMAP demande six mois d'avance et une adresse stable. Ni l'un ni l'autre ne va de soi quand on est étudiant. Nous avons repris le contrat de l'AMAP des Prés-Hauts et l'avons desserré.

- Panier à 6 €, tous les quinze jours, d'octobre à mai.
- Paiement au mois ; pause pendant les partiels et les vacances, annoncée au producteur dès septembre.
- Des légumes qui se mangent avec une plaque électrique et une casserole : peu de choux, jamais de céleri entier.
- Une recette dans le panier et, une fois par mois, une cuisine ouverte à la résidence.

Soixante-dix paniers cette année. La difficulté : l'équipe change presque entièrement tous les deux ans.`,
    themes: ['alimentation', 'jeunesse'],
    territory: { kind: 'COMMUNE', code: '86194' }, // Poitiers
    stage: 'ACTIVE',
    publishedDaysAgo: 402,
    welcomesNewcomers: true,
    members: [
      { person: 'mathilde', role: 'MEDIATOR' },
      { person: 'camille', role: 'HOLDER' },
    ],
    expectations: { wouldUse: 10, uses: 7, wouldHelp: 3 },
    adaptedFrom: {
      project: 'amap-pres-hauts-melle',
      reason: 'OTHER_PUBLIC',
      comment: "Les mêmes paysans, mais des étudiants : petit panier, pas d'avance, pauses prévues au contrat.",
      daysAgo: 415,
    },
    pages: [
      {
        slug: 'contrat',
        title: 'Le contrat du semestre',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'camille',
            daysAgo: 400,
            message: 'Réécrit pour un semestre universitaire',
            body: `**Le paysan s'engage** à fournir tous les quinze jours un panier de sa production et à dire ce qui a manqué et pourquoi.

**L'étudiant s'engage** pour un semestre, au mois le mois. Il peut prévenir jusqu'au dimanche soir qu'il ne prendra pas le panier suivant, deux fois par semestre.

**Les pauses** sont connues en septembre : vacances, semaines d'examens.

**Ensemble** : un panier non retiré à 19 h part à la cuisine ouverte de la résidence.`,
          },
        ],
      },
      {
        slug: 'passer-le-relais',
        title: 'Passer le relais en juin',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'mathilde',
            daysAgo: 160,
            body: `Chaque rôle a un binôme : une personne qui part, une qui reste au moins un an. La réunion de passation a lieu **avant** les partiels, sinon elle n'a pas lieu.`,
          },
        ],
      },
    ],
  },
  {
    key: 'panier-moitie-prix-roubaix',
    title: 'Un panier à moitié prix au Pile',
    summary:
      'Des légumes de saison de fermes des environs, vendus à moitié prix aux foyers modestes du quartier grâce à ceux qui paient plein tarif.',
    description: `Un constat de la maison de quartier : le marché bio se vide à midi et personne d'ici n'y va.

Deux cents paniers par semaine, quatre fermes à moins de quarante kilomètres. Un tiers est vendu à 6 €, deux tiers à 13 €. La différence vient des paniers plein tarif et de deux comités d'entreprise. On s'inscrit sur quotient familial, une fois, sans redonner de papiers tous les mois.

Le panier se retire à la maison de quartier, au pied de l'école ou à la mosquée le vendredi. Il y a toujours quelqu'un pour expliquer ce qu'on peut faire d'un panais.`,
    themes: ['alimentation', 'precarite'],
    territory: { kind: 'COMMUNE', code: '59512' }, // Roubaix
    stage: 'ACTIVE',
    publishedDaysAgo: 560,
    welcomesNewcomers: true,
    members: [
      { person: 'kevin', role: 'HOLDER' },
      { person: 'ophelie', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 7, uses: 10, wouldHelp: 2 },
    pages: [
      {
        slug: 'budget',
        title: 'Budget',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'kevin',
            daysAgo: 300,
            body: `Par semaine, pour 200 paniers :

- achat aux fermes : 1 900 €
- camion, sacs, chambre froide : 210 €
- ventes à 6 € (67 paniers) : 402 €
- ventes à 13 € (133 paniers) : 1 729 €

Il reste une vingtaine d'euros, qui vont au fonds « fin de mois ».`,
          },
        ],
      },
    ],
  },
  {
    key: 'groupement-achat-foix',
    title: "Groupement d'achat de la vallée",
    summary:
      'Une quarantaine de foyers commandent ensemble, une fois par mois, légumes, farine, fromages et viande à des fermes ariégeoises.',
    description: `Rien d'original : une liste, une commande, un samedi matin pour tout peser. On fait ça depuis quinze ans dans le garage de Carine, on a simplement fini par déménager dans l'ancienne gare.

Pas d'engagement à l'année, contrairement à une AMAP. Chacun prend ce qu'il veut ce mois-ci. Les producteurs fixent le prix, on ne négocie pas.

Règle unique : celui qui commande vient une fois sur quatre aider à la pesée.`,
    themes: ['alimentation', 'agriculture', 'entraide'],
    territory: { kind: 'COMMUNE', code: '09122' }, // Foix
    stage: 'ACTIVE',
    publishedDaysAgo: 718,
    welcomesNewcomers: true,
    members: [{ person: 'carine', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 8, wouldHelp: 1 },
    differences: "Aucun engagement sur la saison : chacun commande ce qu'il veut, mois par mois.",
    pages: [
      {
        slug: 'la-pesee',
        title: 'Le samedi de la pesée',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'carine',
            daysAgo: 690,
            body: `8 h, arrivée des producteurs. 8 h 30, on vérifie les quantités contre la commande, à deux. 9 h 15, pesée par familles de produits, jamais foyer par foyer. 10 h 30, retraits. 12 h, balai.

Prévoir deux balances et des étiquettes.`,
          },
        ],
      },
    ],
  },
  {
    key: 'legumes-de-la-gare-mantes',
    title: 'Les légumes de la gare',
    summary:
      'En descendant du train de 18 h 42, on retire son cabas de légumes du Vexin dans une consigne, commandé le dimanche.',
    description: `Les gens d'ici passent deux heures et demie par jour dans les transports. L'AMAP du centre ferme à 19 h, ils arrivent après.

Nous avons installé vingt-quatre casiers dans l'ancien guichet, avec l'accord de la gare. Commande jusqu'au dimanche minuit, dépôt le mardi et le jeudi à 16 h par la ferme elle-même, retrait jusqu'à 22 h avec un code. La marge de 8 % paie la location et l'électricité.

Prochaine étape : accepter les commandes par téléphone pour ceux qui n'ont pas envie d'un compte de plus.`,
    themes: ['alimentation', 'commerce-proximite'],
    territory: { kind: 'COMMUNE', code: '78361' }, // Mantes-la-Jolie
    stage: 'LAUNCHING',
    publishedDaysAgo: 96,
    welcomesNewcomers: true,
    members: [
      { person: 'rachid', role: 'HOLDER' },
      { person: 'sandrine', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 9, uses: 3, wouldHelp: 1 },
  },
  {
    key: 'paniers-de-la-mer-lorient',
    title: 'Paniers de la mer',
    summary:
      "Sur le modèle de l'AMAP, mais pour le poisson : on s'abonne à la pêche de deux bateaux côtiers et on prend ce que la mer a donné.",
    description: `Deux ligneurs de Lorient, cent dix abonnés, huit points de retrait. Le panier fait deux kilos tous les quinze jours, entier ou préparé selon ce qu'on a coché. On ne choisit pas l'espèce. On apprend à aimer le tacaud.

Le prix est fixé pour l'année (14 € le kilo en moyenne) : quand la criée s'effondre, le patron gagne quand même sa vie, et quand elle flambe il tient parole.

Par gros temps, pas de panier ; il est reporté, jamais remboursé.`,
    themes: ['alimentation', 'commerce-proximite'],
    territory: { kind: 'COMMUNE', code: '56121' }, // Lorient
    stage: 'ACTIVE',
    publishedDaysAgo: 445,
    welcomesNewcomers: true,
    members: [{ person: 'maryvonne', role: 'HOLDER' }],
    followers: ['anne', 'salome'],
    expectations: { wouldUse: 6, uses: 7, wouldHelp: 0 },
    pages: [
      {
        slug: 'ce-que-nous-avons-appris',
        title: 'Ce que nous avons appris',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'maryvonne',
            daysAgo: 200,
            body: `Le premier hiver, un abonné sur quatre est parti : on ne sait plus vider un poisson. L'atelier couteau du samedi en a ramené la moitié.

La chaîne du froid est la seule chose sur laquelle on ne transige pas. Glace, caisses, thermomètre dans chaque point de retrait, relevé signé.`,
          },
        ],
      },
    ],
  },
  {
    key: 'panier-pei-saint-paul',
    title: 'Panier péi',
    summary:
      'Brèdes, manioc, bananes et fruits de saison : un panier hebdomadaire cueilli dans les Hauts de Saint-Paul, livré dans les Bas.',
    description: `Sur l'île, une bonne part de ce que l'on mange arrive par bateau. Dans les Hauts, les petits planteurs laissent pourtant tomber des fruits faute d'acheteur.

Neuf planteurs, un camion, six points de dépôt sur la côte. Le panier familial est à 15 €. Les abonnés s'inscrivent au mois, les planteurs décident ensemble le lundi de ce qui part le jeudi.

Après un cyclone, on remplit le panier avec ce qui reste debout. Une année, pendant trois semaines, ce fut du manioc.`,
    themes: ['alimentation', 'agriculture'],
    territory: { kind: 'COMMUNE', code: '97415' }, // Saint-Paul
    stage: 'ACTIVE',
    publishedDaysAgo: 333,
    welcomesNewcomers: true,
    members: [
      { person: 'rosemay', role: 'HOLDER' },
      { person: 'expedit', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 4, uses: 6, wouldHelp: 2 },
  },
];
