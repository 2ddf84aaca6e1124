import type { DemonstrationClaim, DemonstrationFederationRequest, DemonstrationJoinRequest } from './types.ts';

/** Requests to join, answered and waiting. */
export const joinRequests: readonly DemonstrationJoinRequest[] = [
  {
    project: 'voisins-conducteurs-cap-sizun',
    person: 'armelle',
    message: `Bonjour, je fais la route de Pont-Croix à Audierne trois fois par semaine avec une place vide. Autant qu'elle serve.`,
    role: 'CONTRIBUTOR',
    daysAgo: 402,
    answer: {
      accept: true,
      by: 'yann',
      message: 'Bienvenue Armelle. Passe vendredi à la permanence, je te montre le cahier.',
      daysAgo: 400,
    },
  },
  {
    project: 'voisins-conducteurs-cap-sizun',
    person: 'tifenn',
    message: `Mes parents habitent Primelin et je descends de Brest tous les vendredis soir. Je peux conduire le samedi matin et tenir la permanence pendant les vacances scolaires.`,
    role: 'CONTRIBUTOR',
    daysAgo: 2,
  },
  {
    project: 'voisins-conducteurs-cap-sizun',
    person: 'goulven',
    message: `Je ne viens pas conduire, je suis en presqu'île. Mais je veux bien relire vos règles avec les nôtres et tenir avec vous la liste des conducteurs pour les trajets vers Quimper.`,
    role: 'CONTRIBUTOR',
    daysAgo: 9,
  },
  {
    project: 'un-siege-de-libre-quimper',
    person: 'soizic',
    message: `Nous avons souvent au téléphone des personnes qui n'entrent pas dans notre cadre. J'aimerais suivre le planning avec vous, plutôt que de les renvoyer.`,
    role: 'MEDIATOR',
    daysAgo: 5,
  },
  {
    project: 'bagagerie-carmes-nantes',
    person: 'ludovic',
    message: `Comptable bénévole disponible deux soirs par mois, et je sais souder un casier.`,
    role: 'CONTRIBUTOR',
    daysAgo: 610,
    answer: { accept: true, by: 'justine', message: 'Les deux nous manquent. À mardi.', daysAgo: 608 },
  },
  {
    project: 'bagagerie-carmes-nantes',
    person: 'aminata',
    message: `Je peux prendre le repas de midi du premier dimanche, avec le café des familles de Cholet. Dites-nous combien vous êtes.`,
    role: 'CONTRIBUTOR',
    daysAgo: 7,
  },
  {
    project: 'repair-cafe-gratte-ciel',
    person: 'jeanne',
    message: `Institutrice en retraite, patiente, deux mains gauches. Je cherche une place à l'accueil.`,
    role: 'CONTRIBUTOR',
    daysAgo: 3,
  },
  {
    project: 'jardin-friche-le-havre',
    person: 'odile',
    message: `Pas de parcelle pour moi, j'habite Dieppe, mais je veux bien tenir les comptes. Je l'ai fait douze ans ailleurs.`,
    role: 'CONTRIBUTOR',
    daysAgo: 350,
    answer: {
      accept: true,
      by: 'farida',
      message: 'Avec plaisir. Les comptes tiennent dans une boîte à chaussures, vous verrez.',
      daysAgo: 346,
    },
  },
  {
    project: 'terrasses-communes-vaulx',
    person: 'coline',
    message: `Nous sommes deux avec une petite fille et nous cherchons à vivre autrement. Un appartement se libère-t-il bientôt ?`,
    role: 'CONTRIBUTOR',
    daysAgo: 64,
    answer: {
      accept: false,
      by: 'leila',
      message:
        'Aucun départ prévu avant deux ans au moins. Nous vous conseillons le groupe qui se forme à Chambéry, et nous serions contents de vous recevoir un dimanche.',
      daysAgo: 58,
    },
  },
  {
    project: 'hameau-leger-eymoutiers',
    person: 'harriet',
    message: `Mon français écrit est hésitant, pardon. Je cherche un lieu où poser ma petite maison, je jardine et je répare.`,
    role: 'CONTRIBUTOR',
    daysAgo: 40,
    answer: {
      accept: false,
      by: 'paulette',
      message:
        'Les huit emplacements sont pris. Venez tout de même le premier dimanche : deux communes voisines nous ont demandé des noms.',
      daysAgo: 33,
    },
  },
  {
    project: 'cantine-de-la-halle-sete',
    person: 'pilar',
    message: `Les glaneurs de Perpignan ont parfois plus d'abricots que d'associations. Je peux faire la liaison et la route.`,
    role: 'CONTRIBUTOR',
    daysAgo: 500,
    answer: { accept: true, by: 'malik', message: 'Envoyez les abricots, et venez avec.', daysAgo: 498 },
  },
  {
    project: 'heures-partagees-saint-nazaire',
    person: 'justine',
    message: `Je voudrais aider à organiser les goûters, et comprendre comment cela marche pour en parler à la bagagerie.`,
    role: 'CONTRIBUTOR',
    daysAgo: 260,
    answer: {
      accept: true,
      by: 'ludovic',
      message: 'Dimanche à 15 h. Cinq heures vous attendent sur le tableau.',
      daysAgo: 257,
    },
  },
  {
    project: 'habiter-autrement-bordeaux',
    person: 'xavier',
    message: `J'aime les tableurs et les escaliers droits. Ma compagne et moi voulons revenir en ville.`,
    role: 'CONTRIBUTOR',
    daysAgo: 52,
    answer: {
      accept: true,
      by: 'ines',
      message: 'Nous nous retrouvons jeudi en huit, venez tous les deux.',
      daysAgo: 50,
    },
  },
  {
    project: 'habiter-autrement-bordeaux',
    person: 'camille',
    message: `Je termine mes études à Poitiers et je m'installe à Bordeaux en septembre. Une location m'intéresserait. Est-ce que vos réunions peuvent se suivre à distance ?`,
    role: 'CONTRIBUTOR',
    daysAgo: 12,
  },
  {
    project: 'garde-manger-montreuil',
    person: 'sandrine',
    message: `J'ai des plaques de toiture, une visseuse et mon dimanche. Le toit ne s'envolera plus.`,
    role: 'CONTRIBUTOR',
    daysAgo: 1,
  },
  {
    project: 'cafe-connexion-mende',
    person: 'paulette',
    message: `Je voudrais ouvrir la même chose à Limoges. Puis-je venir deux mardis comme aidante, pour voir ?`,
    role: 'CONTRIBUTOR',
    daysAgo: 14,
  },
];

/** Requests to federate, all waiting. */
export const federationRequests: readonly DemonstrationFederationRequest[] = [
  {
    from: 'transport-utilite-sociale-douarnenez',
    to: 'voisins-conducteurs-cap-sizun',
    message: `Bonjour Anne, bonjour Yann,

Notre centrale de réservation est payée pour trois et ne sert qu'à nous. Vos appels et les nôtres concernent parfois la même personne, le même jour. Nous vous proposons de partager le téléphone et le planning ; vos conducteurs restent bénévoles et les nôtres salariés, avec deux tarifs bien séparés.

Soizic`,
    by: 'soizic',
    daysAgo: 3,
  },
  {
    from: 'deplacements-solidaires-crozon',
    to: 'un-siege-de-libre-quimper',
    message: `Nos passagers vont à Quimper et attendent là-bas des heures. Les vôtres viennent parfois en presqu'île voir de la famille. Si nous faisions chacun la moitié du chemin ? Une charte commune pour les conducteurs suffirait pour commencer.`,
    by: 'goulven',
    daysAgo: 6,
  },
  {
    from: 'cafe-bricole-perigueux',
    to: 'repair-cafe-gratte-ciel',
    message: `Nous payons 340 € d'assurance pour douze après-midis, vous sûrement autant. À plusieurs ateliers, un contrat commun devient possible. J'ai commencé à me renseigner et je partage ce que j'ai trouvé.`,
    by: 'xavier',
    daysAgo: 11,
  },
];

/** One listing that its people ask to carry here, waiting for a moderator. */
export const claims: readonly DemonstrationClaim[] = [
  {
    project: 'compost-de-rue-rennes',
    person: 'claudine',
    evidence: `J'ai ouvert ce site de compostage avec des voisins il y a six ans, quand j'habitais le quartier, et j'en suis restée la référente : mon nom figure sur le panneau du square et dans la convention avec la métropole, que je peux vous envoyer. Le contact de l'ancien répertoire est l'adresse d'un voisin qui a déménagé.`,
  },
];
