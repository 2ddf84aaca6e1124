import type { DemonstrationProject } from '../types.ts';

/** Hedges, rivers and seeds looked after by those who live beside them. */
export const natureProjects: readonly DemonstrationProject[] = [
  {
    key: 'haies-du-bocage-vire',
    title: 'Replanter les haies du bocage',
    summary:
      'Paysans, chasseurs et écoles replantent chaque hiver des haies autour de Vire, avec des plants issus de graines ramassées ici.',
    description: `Onze kilomètres en cinq hivers. Ce n'est rien à côté de ce qui a été arraché, mais cela se voit.

La commune trouve les volontaires, le lycée agricole élève les plants, l'agriculteur choisit l'endroit et s'engage à dix ans d'entretien. Une équipe taille ensuite pour le bois déchiqueté, qui chauffe la piscine.

**Calendrier** : graines en septembre, commande en janvier, paillage en octobre, plantation de décembre à février, un mètre par minute à quinze personnes.`,
    themes: ['biodiversite', 'agriculture', 'climat'],
    territory: { kind: 'COMMUNE', code: '14762' }, // Vire Normandie
    stage: 'ACTIVE',
    publishedDaysAgo: 510,
    welcomesNewcomers: true,
    members: [
      { person: 'benoit', role: 'HOLDER' },
      { person: 'farida', role: 'CONTRIBUTOR' },
    ],
    expectations: { wouldUse: 0, uses: 3, wouldHelp: 6 },
    pages: [
      {
        slug: 'un-chantier',
        title: 'Une journée de plantation',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'benoit',
            daysAgo: 480,
            body: `Sol paillé à l'automne, plants en jauge à l'ombre, cordeau tendu. Par équipe de trois : un qui ouvre, un qui pose, un qui tasse et arrose. Soupe à midi, fournie par celui qui reçoit.`,
          },
        ],
      },
    ],
  },
  {
    key: 'sentinelles-riviere-alencon',
    title: 'Sentinelles de la rivière',
    summary:
      "Des riverains relèvent chaque semaine le niveau, la température et la couleur de l'eau, et préviennent quand quelque chose ne va pas.",
    description: `Cinquante-deux points de mesure entre Alençon et les sources, tenus par des pêcheurs, des classes de CM1, un moulin et un couvent.

Matériel : une échelle, un thermomètre, des bandelettes, un disque blanc. Relevé le dimanche, saisi en ligne, vérifié par le syndicat de rivière qui s'en sert vraiment : deux rejets identifiés, un arrêté de sécheresse anticipé de neuf jours.

Les données sont ouvertes.`,
    themes: ['eau', 'biodiversite', 'education'],
    territory: { kind: 'COMMUNE', code: '61001' }, // Alençon
    stage: 'ACTIVE',
    publishedDaysAgo: 360,
    welcomesNewcomers: true,
    members: [{ person: 'pascale', role: 'HOLDER' }],
    followers: ['benoit'],
    expectations: { wouldUse: 2, uses: 2, wouldHelp: 5 },
  },
  {
    key: 'grainotheque-forcalquier',
    title: 'Grainothèque et maison des semences',
    summary:
      "Prendre un sachet, semer, laisser monter, rapporter : des variétés de Haute-Provence conservées dans les jardins plutôt qu'au congélateur.",
    description: `Un meuble de mercerie, deux cent dix tiroirs, à la médiathèque. On emprunte un sachet sans s'inscrire. On rapporte, si l'on a réussi, deux sachets et une carte : où, quand, comment.

Les variétés menacées (pois chiche du plateau, une courge dont personne ne connaît le nom) ont chacune trois gardiens, dans trois jardins éloignés.

Un après-midi par mois, quelqu'un montre un geste : isoler, trier, sécher.`,
    themes: ['biodiversite', 'jardins', 'partage-objets'],
    territory: { kind: 'COMMUNE', code: '04088' }, // Forcalquier
    stage: 'ACTIVE',
    publishedDaysAgo: 240,
    welcomesNewcomers: true,
    members: [{ person: 'sebastien', role: 'HOLDER' }],
    followers: ['farida', 'rosemay'],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 2 },
  },
  {
    key: 'eau-de-pluie-lodeve',
    title: 'Garder la pluie',
    summary:
      "Équiper ensemble maisons et écoles du Lodévois en cuves de récupération d'eau : achat groupé, pose entre voisins, entretien partagé.",
    description: `Trois étés de restrictions ont fait plus que toutes nos affiches.

Achat groupé de cuves (de 1 000 à 5 000 litres), chantier de pose le dimanche, les posés aident les suivants. Quatre-vingt-deux cuves, soit 190 m³.

Nous tenons aussi un cahier des erreurs. La plus fréquente : la cuve posée au soleil.`,
    themes: ['eau', 'climat', 'entraide'],
    territory: { kind: 'COMMUNE', code: '34142' }, // Lodève
    stage: 'LAUNCHING',
    publishedDaysAgo: 105,
    welcomesNewcomers: true,
    members: [{ person: 'malik', role: 'HOLDER' }],
    expectations: { wouldUse: 6, uses: 2, wouldHelp: 3 },
  },
];
