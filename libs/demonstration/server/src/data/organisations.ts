import type { DemonstrationOrganisation } from './types.ts';

/** Four organisations, all invented. */
export const organisations: readonly DemonstrationOrganisation[] = [
  {
    key: 'appentis',
    name: "L'Appentis",
    kind: 'INCUBATOR',
    description: `L'Appentis accompagne des initiatives sociales en Bretagne et dans les Pays de la Loire, de la première idée jusqu'à l'équilibre, pendant dix-huit mois en moyenne.

Nous sommes trois permanents et une vingtaine de personnes ressources : juriste, comptable, anciens porteurs. Nous ne choisissons pas les projets sur dossier. Nous proposons notre aide, et ce sont les porteurs qui choisissent s'ils en veulent.

L'accompagnement est gratuit pour les projets ; il est payé par deux régions et par des adhérents.`,
    territory: { kind: 'REGION', code: '53' }, // Bretagne
    members: [
      { person: 'salome', role: 'ADMIN' },
      { person: 'gwendal', role: 'MEMBER' },
      { person: 'justine', role: 'MEMBER' },
    ],
    follows: [
      'voisins-conducteurs-cap-sizun',
      'un-siege-de-libre-quimper',
      'bagagerie-carmes-nantes',
      'watts-du-leguer-lannion',
      'heures-partagees-saint-nazaire',
      'entraide-bricolage-bain',
      'la-chambre-du-fond-brest',
      'paniers-de-la-mer-lorient',
      'bistrot-de-l-ecole-rostrenen',
      'epicerie-participative-questembert',
      'epicerie-solidaire-le-mans',
      'monnaie-mayenne-idee',
    ],
  },
  {
    key: 'vie-locale-douarnenez',
    name: 'Ville de Douarnenez, vie locale',
    kind: 'LOCAL_AUTHORITY',
    description: `Le service de la vie locale prête des salles, aide à monter un dossier et met en relation les associations avec les autres services de la ville.

Permanence le mercredi, de 14 h à 17 h, sans rendez-vous. Nous suivons ici les initiatives du secteur pour éviter de lancer ce que des habitants font déjà.`,
    territory: { kind: 'COMMUNE', code: '29046' }, // Douarnenez
    members: [
      { person: 'soizic', role: 'ADMIN' },
      { person: 'armelle', role: 'MEMBER' },
    ],
    follows: [
      'transport-utilite-sociale-douarnenez',
      'voisins-conducteurs-cap-sizun',
      'navette-marche-pont-croix',
      'un-siege-de-libre-quimper',
    ],
  },
  {
    key: 'fondation-deux-platanes',
    name: 'Fondation des Deux Platanes',
    kind: 'FUNDER',
    description: `Née d'un legs. La fondation soutient des initiatives qui en rapprochent d'autres : un local partagé, un poste commun à plusieurs associations, un outil utile à toutes.

Aides de 3 000 à 30 000 €, sur deux ou trois ans, sans compte rendu de plus de deux pages. Nous ne finançons pas deux fois la même chose au même endroit : nous demandons alors aux porteurs s'ils se connaissent.`,
    territory: { kind: 'REGION', code: '24' }, // Centre-Val de Loire
    members: [
      { person: 'gilles', role: 'ADMIN' },
      { person: 'pascale', role: 'MEMBER' },
    ],
    follows: [
      'bagagerie-carmes-nantes',
      'consigne-solidaire-toulouse',
      'toits-solaires-royans',
      'ressourcerie-du-causse',
      'le-temps-de-souffler-vichy',
      'trajets-solidaires-mana',
    ],
  },
  {
    key: 'etabli-de-la-bienne',
    name: "L'Établi de la Bienne",
    kind: 'THIRD_PLACE',
    description: `Ancienne usine de pipes au bord de la rivière : ateliers, bureaux, salle commune, jardin en terrasses. Le lieu appartient à la communauté de communes et il est géré par ses occupants.

On peut y venir sans rien avoir à y faire. Les associations disposent de la grande salle deux fois par an, gratuitement.`,
    territory: { kind: 'COMMUNE', code: '39478' }, // Saint-Claude
    members: [
      { person: 'agathe', role: 'ADMIN' },
      { person: 'marius', role: 'MEMBER' },
    ],
    follows: ['atelier-partage-bienne', 'repare-tout-saint-claude', 'presbytere-thiers', 'gare-ouverte-langres'],
  },
];
