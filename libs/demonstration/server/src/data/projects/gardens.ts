import type { DemonstrationProject } from '../types.ts';

/** Ground cultivated together. */
export const gardenProjects: readonly DemonstrationProject[] = [
  {
    key: 'jardin-friche-le-havre',
    title: 'Jardin partagé de la friche aux docks',
    summary:
      'Un demi-hectare de friche portuaire au Havre devenu jardin partagé : quarante parcelles, une serre commune, des bacs pour les fauteuils.',
    description: `## Le terrain
Remblais, gravats, hydrocarbures par endroits. L'analyse des sols a précédé la première bêche : un tiers du terrain est cultivé en bacs, hors sol, avec de la terre apportée.

## L'organisation
Quarante parcelles de 12 à 30 m², une liste d'attente de deux ans, donc des **parcelles d'un été** pour que personne n'attende sans rien. Quatre bacs à hauteur de fauteuil, fabriqués par le lycée.

## La vie du jardin
Samedi matin, travaux communs : allées, compost, serre. Celui qui ne vient jamais reçoit une visite, pas une lettre.

## L'eau
Toitures du hangar, deux cuves de 5 m³. À sec en août dernier pour la première fois.

## Pour avoir une parcelle
Venez un samedi, regardez, parlez. L'inscription se fait au cahier, dans l'ordre. On ne demande ni adresse ni justificatif. En attendant, il y a les parcelles d'un été, et toujours du travail dans les allées.

## Ce qui pousse
Mal : les carottes, à cause des cailloux. Bien : les fèves, les bettes, les artichauts, tout ce qui supporte le vent. La serre a été montée avec des vitrages récupérés d'un immeuble en démolition ; les tomates y mûrissent un mois plus tôt.

## Nos désaccords
Le barbecue, la radio, les poules. Un conseil de neuf jardiniers, renouvelé chaque année, écoute et tranche. Le barbecue est autorisé le dimanche, la radio au casque, les poules ont perdu deux fois.`,
    themes: ['jardins', 'biodiversite', 'entraide'],
    territory: { kind: 'COMMUNE', code: '76351' }, // Le Havre
    stage: 'ACTIVE',
    publishedDaysAgo: 745,
    welcomesNewcomers: true,
    members: [
      { person: 'farida', role: 'HOLDER' },
      { person: 'corentin', role: 'CONTRIBUTOR' },
      { person: 'odile', role: 'CONTRIBUTOR' },
    ],
    followers: ['lois', 'sebastien'],
    expectations: { wouldUse: 9, uses: 8, wouldHelp: 3 },
    pages: [
      {
        slug: 'analyse-des-sols',
        title: 'Faire analyser son sol',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'farida',
            daysAgo: 730,
            body: `Six prélèvements, à 30 cm, mélangés deux par deux. Plomb, cadmium, arsenic, hydrocarbures. 540 € au laboratoire départemental.

En cas de doute : bacs, terre rapportée, et pas de légumes-racines.`,
          },
        ],
      },
      {
        slug: 'parcelles-d-un-ete',
        title: "Les parcelles d'un été",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'farida',
            daysAgo: 280,
            body: `Dix parcelles de 6 m² attribuées de mai à octobre aux personnes en attente, avec un parrain jardinier. Tomates, courgettes, haricots : ce qui pousse vite et donne du courage.

Une sur trois ne souhaite finalement pas de parcelle à l'année. La liste d'attente a diminué d'elle-même.`,
          },
        ],
      },
      {
        slug: 'qui-contacter',
        title: 'Qui contacter',
        sharing: 'LOCAL',
        revisions: [
          {
            by: 'farida',
            daysAgo: 610,
            body: `Le plus simple est de venir un samedi entre 9 h et 12 h. La porte verte est ouverte dès qu'il y a quelqu'un.`,
          },
          {
            by: 'odile',
            daysAgo: 90,
            message: 'Accès par le quai pendant les travaux du pont',
            body: `Le plus simple est de venir un samedi entre 9 h et 12 h. La porte verte est ouverte dès qu'il y a quelqu'un.

Pendant les travaux du pont, entrez par le quai : suivez les pots de fleurs.

Pour les comptes et l'assurance : Odile, par la messagerie d'Essaim.`,
          },
        ],
      },
    ],
  },
  {
    key: 'potager-collectif-bourg',
    title: 'Le potager au pied des tours',
    summary:
      "Pas de parcelles : un seul potager collectif pour trois immeubles HLM de Bourg-en-Bresse, une récolte partagée le dimanche en bas de l'escalier.",
    description: `Au début, il y avait des lots. Les haricots de l'un débordaient chez l'autre et les disputes aussi. On a tout remis en commun.

On travaille le mercredi et le samedi, une vingtaine de foyers. Le dimanche à 11 h on récolte, on fait autant de tas qu'il y a de présents, et quelqu'un qui a le dos tourné dit « celui-ci, pour qui ? ».

Le bailleur fournit l'eau. La ville fournit le broyat. Les enfants ont fait l'épouvantail.`,
    themes: ['jardins', 'alimentation', 'logement'],
    territory: { kind: 'COMMUNE', code: '01053' }, // Bourg-en-Bresse
    stage: 'ACTIVE',
    publishedDaysAgo: 434,
    welcomesNewcomers: true,
    members: [
      { person: 'coline', role: 'MEDIATOR' },
      { person: 'thibault', role: 'HOLDER' },
    ],
    followers: ['farida'],
    expectations: { wouldUse: 2, uses: 7, wouldHelp: 2 },
    differences: 'Aucune parcelle individuelle : tout est cultivé et récolté en commun.',
  },
  {
    key: 'planches-communes-gap',
    title: 'Les planches communes',
    summary:
      "Un hectare maraîché par ses mangeurs aux portes de Gap : on doit deux demi-journées par mois et l'on repart avec des légumes.",
    description: `Entre le jardin et la ferme. Un maraîcher salarié à mi-temps organise, quarante-cinq adhérents travaillent à tour de rôle, la récolte se partage selon la taille des foyers.

Altitude 800 m : on produit de juin à novembre, et le reste de l'année on fait des conserves et des semis dans le garage de Sébastien.

Cotisation de 25 € par mois. Ceux qui ne peuvent pas venir travailler paient 45 €, ceux qui ne peuvent pas payer viennent une fois de plus.`,
    themes: ['jardins', 'agriculture', 'cooperation'],
    territory: { kind: 'COMMUNE', code: '05061' }, // Gap
    stage: 'ACTIVE',
    publishedDaysAgo: 299,
    welcomesNewcomers: true,
    members: [{ person: 'sebastien', role: 'HOLDER' }],
    expectations: { wouldUse: 4, uses: 5, wouldHelp: 2 },
  },
  {
    key: 'abattis-partage-cayenne',
    title: "L'abattis partagé",
    summary:
      "En lisière de Cayenne, des familles cultivent ensemble manioc, dachine et arbres fruitiers, selon les gestes de l'abattis mais sans brûlis.",
    description: `Des familles venues du fleuve, de Haïti et du Brésil vivent dans le même quartier. Toutes savaient cultiver, aucune n'avait de terre.

La mairie a mis à disposition deux hectares pour neuf ans. On ouvre une bande chaque année, on laisse les autres se refermer. Pas de feu : on broie. Le manioc est transformé dans un carbet commun, deux samedis par mois.

Il nous faudrait une râpe à moteur et quelqu'un qui explique les règles d'hygiène pour vendre le couac.`,
    themes: ['jardins', 'agriculture', 'culture'],
    territory: { kind: 'COMMUNE', code: '97302' }, // Cayenne
    stage: 'ACTIVE',
    publishedDaysAgo: 208,
    welcomesNewcomers: true,
    members: [{ person: 'wendy', role: 'HOLDER' }],
    followers: ['rosemay'],
    expectations: { wouldUse: 4, uses: 4, wouldHelp: 1 },
  },
  {
    key: 'verger-de-tous-verdun',
    title: 'Le verger de tous',
    summary:
      'Planter des fruitiers anciens sur les talus et délaissés communaux de la Meuse, apprendre à greffer, cueillir librement.',
    description: `Cent soixante arbres plantés en quatre hivers, quarante variétés, dont neuf qu'on croyait perdues et qui attendaient derrière une grange.

Plantation et greffe en février, taille en mars, jus en octobre au pressoir mobile. N'importe qui peut cueillir. On demande seulement de ne pas secouer l'arbre.

Les communes signent une convention d'une page qui dit qui tond.`,
    themes: ['biodiversite', 'jardins', 'vie-village'],
    territory: { kind: 'DEPARTEMENT', code: '55' }, // Meuse
    stage: 'ACTIVE',
    publishedDaysAgo: 465,
    welcomesNewcomers: true,
    members: [{ person: 'denis', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 3, wouldHelp: 3 },
  },
  {
    key: 'compost-de-rue-rennes',
    title: 'Le compost du square',
    summary:
      'Trois bacs à compost collectifs dans un square de Rennes, ouverts à soixante foyers du quartier qui viennent à tour de rôle retourner le tas.',
    description: `Fiche pratique : apport deux fois par semaine, matière sèche à chaque seau, retournement le premier dimanche du mois suivi d'un apéritif. Distribution du compost en avril.

Origine : répertoire métropolitain des sites de compostage partagé. Le contact indiqué ne répond plus.

Le site accepterait encore une quinzaine de foyers, d'après le dernier relevé.`,
    themes: ['dechets', 'jardins'],
    territory: { kind: 'COMMUNE', code: '35238' }, // Rennes
    stage: 'ACTIVE',
    publishedDaysAgo: 510,
    welcomesNewcomers: false,
    members: [],
    claimed: false,
    source: {
      name: 'Répertoire des composteurs partagés',
      url: 'https://composteurs-partages.example/rennes/square',
      licence: 'ODbL 1.0',
    },
    followers: ['gwendal'],
    expectations: { wouldUse: 1, uses: 2, wouldHelp: 1 },
  },
];
