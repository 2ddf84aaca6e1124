import type { DemonstrationProject } from '../types.ts';

/** Health, disability, old age and young children. */
export const careProjects: readonly DemonstrationProject[] = [
  {
    key: 'le-temps-de-souffler-vichy',
    title: 'Le temps de souffler',
    summary:
      "Quelques heures de répit pour les aidants : des bénévoles formés restent auprès d'un proche malade ou âgé pendant que l'on sort.",
    description: `Trois heures, une fois par semaine. Le temps d'un coiffeur, d'une sieste, d'un cinéma. Les aidants disent qu'ils n'ont besoin de rien ; nous commençons donc par venir boire un café.

**Les bénévoles** suivent cinq soirées de formation avec une infirmière et une psychologue. Ils ne font ni soins ni toilette.

**Le proche** n'est pas gardé, il est en compagnie : photos, promenade, radio, cartes.

**Gratuit**, financé par la caisse de retraite et des dons. Trente-neuf familles cette année à Vichy et dans les environs.`,
    themes: ['sante', 'grand-age', 'entraide'],
    territory: { kind: 'COMMUNE', code: '03310' }, // Vichy
    stage: 'ACTIVE',
    publishedDaysAgo: 495,
    welcomesNewcomers: true,
    members: [{ person: 'monique', role: 'HOLDER' }],
    followers: ['lucie', 'pascale'],
    expectations: { wouldUse: 6, uses: 3, wouldHelp: 5 },
    pages: [
      {
        slug: 'premiere-visite',
        title: 'La première visite',
        sharing: 'COPIED',
        revisions: [
          {
            by: 'monique',
            daysAgo: 480,
            body: `On y va à deux. On ne vient pas évaluer : on vient dire comment on s'appelle. On demande à l'aidant ce qu'il ferait de trois heures, et on attend la réponse aussi longtemps qu'il faut.`,
          },
        ],
      },
    ],
  },
  {
    key: 'visites-du-jeudi-blois',
    title: 'Les visites du jeudi',
    summary:
      'Des habitants de Blois rendent visite chaque semaine à des personnes âgées qui ne voient plus personne, toujours la même, toujours le même jour.',
    description: `Une visite, ce n'est pas grand-chose : une heure, deux chaises. Mais la même personne et le même jour, pendant des années, cela change un mois de novembre.

Nous sommes signalés par les facteurs, les pharmaciens, les voisins. Chaque visiteur a une seule personne. Il appelle s'il est malade. Il ne devient ni mandataire, ni héritier, ni aide-ménager ; c'est écrit et signé.

Réunion des visiteurs le premier mardi : on y rit plus qu'on ne croirait.`,
    themes: ['grand-age', 'entraide'],
    territory: { kind: 'COMMUNE', code: '41018' }, // Blois
    stage: 'ACTIVE',
    publishedDaysAgo: 380,
    welcomesNewcomers: true,
    members: [{ person: 'gilles', role: 'HOLDER' }],
    expectations: { wouldUse: 3, uses: 4, wouldHelp: 6 },
  },
  {
    key: 'creche-horaires-decales-orleans',
    title: "Garde d'enfants aux horaires décalés",
    summary:
      'Avant 7 h et après 20 h, des assistantes maternelles salariées viennent au domicile des parents qui travaillent tôt, tard ou la nuit.',
    description: `Infirmières, caissières, agents de nettoyage, ouvriers en équipe : les crèches ferment quand leur journée n'est pas finie. Beaucoup refusent un emploi pour cette raison.

La garde relaie la crèche au domicile de l'enfant : lever, petit déjeuner, conduite ; ou le soir, dîner, bain, coucher. La famille paie de 0,90 à 4 € de l'heure selon ses ressources ; la caisse d'allocations, le Département et six employeurs complètent.

Onze intervenantes, toutes en contrat à durée indéterminée. Les temps partiels subis sont notre principal souci : nous cherchons à mutualiser les postes avec l'aide à domicile.`,
    themes: ['petite-enfance', 'emploi', 'famille'],
    territory: { kind: 'COMMUNE', code: '45234' }, // Orléans
    stage: 'ACTIVE',
    publishedDaysAgo: 530,
    welcomesNewcomers: false,
    members: [{ person: 'helene', role: 'HOLDER' }],
    expectations: { wouldUse: 5, uses: 3, wouldHelp: 0 },
  },
  {
    key: 'sport-pour-tous-troyes',
    title: 'Le même terrain',
    summary:
      'Des créneaux de sport où personnes handicapées et valides jouent ensemble, avec des règles réécrites par les joueurs eux-mêmes.',
    description: `Basket, sarbacane, natation, boccia. Ce n'est pas une section handisport : c'est un créneau ordinaire du club, aux règles un peu différentes, décidées ensemble en septembre.

Au basket, chacun a son panier à la bonne hauteur. Au foot marchant, courir est une faute. Les valides mettent un bon mois à s'y faire.

Transport assuré par le minibus d'un établissement, et par les voitures des joueurs.`,
    themes: ['handicap', 'sport', 'egalite'],
    territory: { kind: 'COMMUNE', code: '10387' }, // Troyes
    stage: 'ACTIVE',
    publishedDaysAgo: 265,
    welcomesNewcomers: true,
    members: [{ person: 'armand', role: 'HOLDER' }],
    expectations: { wouldUse: 2, uses: 4, wouldHelp: 2 },
  },
  {
    key: 'centre-sante-participatif-laon',
    title: "La santé, on s'y met",
    summary:
      "Un centre de santé associatif à Laon : médecins salariés, et des habitants qui décident des horaires, des ateliers et de l'accueil.",
    description: `Sept mille personnes sans médecin traitant. Un cabinet libéral de plus n'aurait rien changé à l'attente, ni au reste.

**Trois médecins salariés**, une infirmière, une médiatrice en santé. Tiers payant pour tous. Consultations de vingt-cinq minutes.

**Un comité d'habitants** de seize personnes, tiré pour moitié au sort parmi les patients volontaires. Il a fait ouvrir le samedi matin, réécrire les ordonnances en gros caractères et créer un groupe de marche.

**Fragile** : l'équilibre dépend de forfaits renégociés chaque année.`,
    themes: ['sante', 'democratie', 'acces-droits'],
    territory: { kind: 'COMMUNE', code: '02408' }, // Laon
    stage: 'ACTIVE',
    publishedDaysAgo: 455,
    welcomesNewcomers: true,
    members: [{ person: 'stanislas', role: 'HOLDER' }],
    expectations: { wouldUse: 7, uses: 4, wouldHelp: 2 },
    pages: [
      {
        slug: 'le-comite-d-habitants',
        title: "Le comité d'habitants",
        sharing: 'COPIED',
        revisions: [
          {
            by: 'stanislas',
            daysAgo: 430,
            body: `Seize personnes, mandat de deux ans. Huit sont élues en assemblée, huit tirées au sort parmi les patients qui ont coché « pourquoi pas ».`,
          },
          {
            by: 'stanislas',
            daysAgo: 105,
            message: 'Après le premier mandat',
            body: `Seize personnes, mandat de deux ans. Huit sont élues en assemblée, huit tirées au sort parmi les patients qui ont coché « pourquoi pas ».

Les tirés au sort viennent plus régulièrement que les élus. Nous avons ajouté une garde d'enfants, le remboursement du bus et un quart d'heure sans soignants au début de chaque réunion.

Le comité ne parle jamais d'un patient. Il parle du lieu.`,
          },
        ],
      },
    ],
  },
];
