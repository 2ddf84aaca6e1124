import type { DemonstrationFederation } from './types.ts';

/** Projects that already act together. */
export const federations: readonly DemonstrationFederation[] = [
  {
    key: 'bagageries-solidaires',
    name: 'Bagageries solidaires',
    projects: ['bagagerie-carmes-nantes', 'consigne-solidaire-toulouse'],
    daysAgo: 4,
    requestMessage: `Bonjour Youssef,

Deux personnes passées chez nous à Nantes sont maintenant à Toulouse et gardent leurs affaires chez vous. Elles nous ont dit que vous ne demandiez pas de papiers et que vous teniez vos horaires : c'est aussi ce à quoi nous tenons.

Nous pourrions écrire ensemble la page sur les casiers abandonnés, que personne n'a résolue, et répondre à deux aux villes qui nous interrogent. Chacun garde son local, son nom et son argent.

Justine`,
    answer: `Oui. Nous en avons parlé samedi, tout le monde était d'accord, y compris ceux qui ont un bac chez nous. Commençons par les casiers abandonnés. Nous en avons trois.`,
    page: {
      title: 'Ce que nous faisons ensemble',
      body: `## En commun
- Une page sur les casiers abandonnés : délai, mot sur la porte, ce que l'on garde (papiers, photographies, médicaments) et pendant combien de temps.
- Une réponse unique aux villes qui veulent ouvrir une bagagerie, à deux voix.
- L'achat de cadenas et de sacs étanches.

## À chacun
Le local, le nom, les comptes, le règlement, les relations avec sa mairie.

## Prochaine rencontre
À Toulouse, un dimanche, avec quatre personnes de chaque ville, dont deux qui utilisent les casiers.`,
    },
    sentBy: 'justine',
    answeredBy: 'youssef',
    charter: {
      transparency:
        'Les comptes de chaque bagagerie sont visibles des autres. Rien sur les personnes accueillies ne circule entre nous.',
      collaboration: 'Une voix par bagagerie. Les personnes accueillies composent la moitié de chaque délégation.',
      funding: "Pas de caisse commune. Les achats groupés sont réglés par chacun, à hauteur de ce qu'il prend.",
    },
  },
  {
    key: 'soleils-citoyens',
    name: 'Soleils citoyens',
    projects: ['toits-solaires-royans', 'centrale-villageoise-mens', 'watts-du-leguer-lannion'],
    daysAgo: 150,
    requestMessage: `Margot, Jeanne, et tous les actionnaires du Trièves,

Nous payons chacun un abonnement au même logiciel de suivi et nous avons posé tous les deux la même question au même assureur. À vous de nous dire si l'on continue séparément.

Notre proposition : une assurance négociée ensemble, une personne formée au suivi pour les deux centrales, et une journée commune par an. Rien de plus pour commencer.

Lucie, pour les Toits solaires du Royans-Vercors`,
    answer: `D'accord pour l'assurance et pour le suivi. Pour la journée commune, plutôt en juin : en mai nous sommes sur les toits.`,
    page: {
      title: 'Assurance, suivi, entraide',
      body: `## Assurance
Un contrat-cadre depuis janvier : responsabilité civile et bris de machine, 2,1 ‰ de la valeur installée au lieu de 3,4 ‰.

## Suivi
Les trois centrales envoient leurs relevés au même tableau. Une alerte part à deux personnes si une toiture produit moins de 70 % de ses voisines.

## Ce que Lannion a apporté
La boucle de rue, avec ses contrats. Le Trièves l'essaie sur un hameau.

## Ce que nous ne faisons pas
Nous ne mettons pas en commun le capital. Chaque société appartient à ses habitants.`,
    },
    sentBy: 'lucie',
    answeredBy: 'margot',
  },
];
