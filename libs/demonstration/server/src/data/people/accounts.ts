import type { DemonstrationPerson } from '../types.ts';

/** The people whose sign-ins are printed at start, in demonstration mode only. */
export const accounts: readonly DemonstrationPerson[] = [
  {
    key: 'nolwenn',
    name: 'Nolwenn Kervella',
    email: 'nolwenn.kervella@essaim.example',
    territory: { kind: 'COMMUNE', code: '29218' }, // Pont-Croix
    skills: ['conduite', 'accueil du public'],
    language: 'fr',
    account: true,
    accountNote: {
      fr: 'Nouvelle venue à Pont-Croix, sans projet : commencez « Covoiturage solidaire du Cap Sizun » et voyez ce qui existe déjà.',
      en: 'A newcomer in Pont-Croix with no project: start “Covoiturage solidaire du Cap Sizun” and see what exists already.',
    },
  },
  {
    key: 'anne',
    name: 'Anne Quillivic',
    email: 'anne.quillivic@essaim.example',
    territory: { kind: 'COMMUNE', code: '29003' }, // Audierne
    skills: ['animation de réunion', 'comptabilité associative', 'breton'],
    language: 'fr',
    account: true,
    accountNote: {
      fr: "Porte « Voisins conducteurs du Cap Sizun » à Audierne : des demandes pour rejoindre et une demande de fédération l'attendent.",
      en: 'Holds “Voisins conducteurs du Cap Sizun” in Audierne: requests to join and a federation request are waiting.',
    },
  },
  {
    key: 'mehdi',
    name: 'Mehdi Larbaoui',
    email: 'mehdi.larbaoui@essaim.example',
    territory: { kind: 'COMMUNE', code: '29232' }, // Quimper
    skills: ['organisation de plannings', 'secourisme', 'tableur'],
    language: 'fr',
    account: true,
    accountNote: {
      fr: 'Porte « Un siège de libre » à Quimper, à une trentaine de kilomètres : de quoi adapter, fédérer et répondre.',
      en: 'Holds “Un siège de libre” in Quimper, some thirty kilometres away: adapt it, federate with it, answer as him.',
    },
  },
  {
    key: 'salome',
    name: 'Salomé Benhaddou',
    email: 'salome.benhaddou@essaim.example',
    territory: { kind: 'COMMUNE', code: '35238' }, // Rennes
    skills: ['accompagnement de projets', 'statuts associatifs', 'recherche de financements'],
    language: 'fr',
    account: true,
    accountNote: {
      fr: "Accompagnatrice à l'incubateur L'Appentis : son portefeuille dit ce qui a changé depuis la semaine dernière.",
      en: "Accompanies projects at the incubator L'Appentis: her portfolio says what changed since last week.",
    },
  },
  {
    key: 'bakary',
    name: 'Bakary Sanogo',
    email: 'bakary.sanogo@essaim.example',
    territory: { kind: 'COMMUNE', code: '44109' }, // Nantes
    skills: ['médiation', 'écoute', 'droit associatif'],
    language: 'fr',
    instanceRoles: ['MODERATOR', 'MEDIATOR'],
    account: true,
    accountNote: {
      fr: "Modérateur et médiateur de l'instance : une fiche est réclamée, des ressemblances sont à regarder.",
      en: 'Moderator and mediator of the instance: a listing is claimed, likenesses are waiting for an introduction.',
    },
  },
  {
    key: 'helene',
    name: 'Hélène Vauquelin',
    email: 'helene.vauquelin@essaim.example',
    territory: { kind: 'COMMUNE', code: '37261' }, // Tours
    skills: ['administration de serveurs', 'formation'],
    language: 'fr',
    instanceRoles: ['ADMIN'],
    account: true,
    accountNote: {
      fr: "Administratrice de l'instance : réglages et rôles.",
      en: 'Administrator of the instance: settings and roles.',
    },
  },
];
