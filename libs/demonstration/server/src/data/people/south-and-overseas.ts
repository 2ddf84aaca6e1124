import type { DemonstrationPerson } from '../types.ts';

/** People of the centre, the south and overseas. */
export const peopleOfTheSouthAndOverseas: readonly DemonstrationPerson[] = [
  {
    key: 'marius',
    name: 'Marius Vuillat',
    email: 'marius.vuillat@essaim.example',
    territory: { kind: 'COMMUNE', code: '39478' }, // Saint-Claude
    skills: ['tournage sur bois', 'électroménager'],
    language: 'fr',
  },
  {
    key: 'agathe',
    name: 'Agathe Romanet',
    email: 'agathe.romanet@essaim.example',
    territory: { kind: 'COMMUNE', code: '39478' }, // Saint-Claude
    skills: ['coordination de lieu', 'comptabilité'],
    language: 'fr',
  },
  {
    key: 'nadine',
    name: 'Nadine Fricaud',
    email: 'nadine.fricaud@essaim.example',
    territory: { kind: 'COMMUNE', code: '58095' }, // Decize
    skills: ['secrétariat de mairie', 'conduite'],
    language: 'fr',
  },
  {
    key: 'hugo',
    name: 'Hugo Prétot',
    email: 'hugo.pretot@essaim.example',
    territory: { kind: 'COMMUNE', code: '25056' }, // Besançon
    skills: ['distribution alimentaire', 'espagnol'],
    language: 'fr',
  },
  {
    key: 'colette',
    name: 'Colette Bourdillat',
    email: 'colette.bourdillat@essaim.example',
    territory: { kind: 'COMMUNE', code: '89368' }, // Saint-Sauveur-en-Puisaye
    skills: ['cuisine', 'théâtre'],
    language: 'fr',
  },
  {
    key: 'gilles',
    name: 'Gilles Aucouturier',
    email: 'gilles.aucouturier@essaim.example',
    territory: { kind: 'COMMUNE', code: '18033' }, // Bourges
    skills: ['économie', 'tenue de registres'],
    language: 'fr',
  },
  {
    key: 'leila',
    name: 'Leïla Mansouri',
    email: 'leila.mansouri@essaim.example',
    territory: { kind: 'COMMUNE', code: '69266' }, // Villeurbanne
    skills: ['électroménager', 'pédagogie'],
    language: 'fr',
  },
  {
    key: 'thibault',
    name: 'Thibault Chevrollier',
    email: 'thibault.chevrollier@essaim.example',
    territory: { kind: 'COMMUNE', code: '69266' }, // Villeurbanne
    skills: ['couture', 'impression 3D'],
    language: 'fr',
  },
  {
    key: 'margot',
    name: 'Margot Terrasse',
    email: 'margot.terrasse@essaim.example',
    territory: { kind: 'COMMUNE', code: '38226' }, // Mens
    skills: ['droit coopératif', 'animation'],
    language: 'fr',
  },
  {
    key: 'ahmed',
    name: 'Ahmed Bensaïdi',
    email: 'ahmed.bensaidi@essaim.example',
    territory: { kind: 'COMMUNE', code: '42218' }, // Saint-Étienne
    skills: ['informatique', "formation d'adultes"],
    language: 'fr',
  },
  {
    key: 'lucie',
    name: 'Lucie Faravellon',
    email: 'lucie.faravellon@essaim.example',
    territory: { kind: 'COMMUNE', code: '26113' }, // Die
    skills: ['soins infirmiers', 'organisation de plannings'],
    language: 'fr',
  },
  {
    key: 'jeanne',
    name: 'Jeanne Rivoiron',
    email: 'jeanne.rivoiron@essaim.example',
    territory: { kind: 'COMMUNE', code: '38382' }, // Saint-Égrève
    skills: ['enseignement', 'cartographie'],
    language: 'fr',
  },
  {
    key: 'emile',
    name: 'Émile Chassagnard',
    email: 'emile.chassagnard@essaim.example',
    territory: { kind: 'COMMUNE', code: '63113' }, // Clermont-Ferrand
    skills: ['cuisine', "maîtrise d'œuvre"],
    language: 'fr',
  },
  {
    key: 'coline',
    name: 'Coline Bugnard',
    email: 'coline.bugnard@essaim.example',
    territory: { kind: 'COMMUNE', code: '73065' }, // Chambéry
    skills: ['mécanique vélo', 'trésorerie'],
    language: 'fr',
  },
  {
    key: 'paulette',
    name: 'Paulette Mazeron',
    email: 'paulette.mazeron@essaim.example',
    territory: { kind: 'COMMUNE', code: '87085' }, // Limoges
    skills: ['accueil', 'généalogie'],
    language: 'fr',
  },
  {
    key: 'xavier',
    name: 'Xavier Lagarrigue',
    email: 'xavier.lagarrigue@essaim.example',
    territory: { kind: 'COMMUNE', code: '24322' }, // Périgueux
    skills: ['ébénisterie', 'conduite'],
    language: 'fr',
  },
  {
    key: 'harriet',
    name: 'Harriet Colborne',
    email: 'harriet.colborne@essaim.example',
    territory: { kind: 'COMMUNE', code: '24311' }, // Nontron
    skills: ['driving', 'gardening', 'English lessons'],
    language: 'en',
  },
  {
    key: 'mathilde',
    name: 'Mathilde Texereau',
    email: 'mathilde.texereau@essaim.example',
    territory: { kind: 'COMMUNE', code: '86194' }, // Poitiers
    skills: ['agronomie', 'vie étudiante'],
    language: 'fr',
  },
  {
    key: 'camille',
    name: 'Camille Dubreuilh',
    email: 'camille.dubreuilh@essaim.example',
    territory: { kind: 'COMMUNE', code: '86194' }, // Poitiers
    skills: ['communication', 'cuisine'],
    language: 'fr',
  },
  {
    key: 'ines',
    name: 'Inès Etcheverria',
    email: 'ines.etcheverria@essaim.example',
    territory: { kind: 'COMMUNE', code: '33063' }, // Bordeaux
    skills: ['travail social', 'basque'],
    language: 'fr',
  },
  {
    key: 'bernadette',
    name: 'Bernadette Cazal',
    email: 'bernadette.cazal@essaim.example',
    territory: { kind: 'COMMUNE', code: '46102' }, // Figeac
    skills: ['animation scolaire', 'occitan'],
    language: 'fr',
  },
  {
    key: 'youssef',
    name: 'Youssef Hammouche',
    email: 'youssef.hammouche@essaim.example',
    territory: { kind: 'COMMUNE', code: '31555' }, // Toulouse
    skills: ["droit d'asile", 'logistique'],
    language: 'fr',
  },
  {
    key: 'carine',
    name: 'Carine Subra',
    email: 'carine.subra@essaim.example',
    territory: { kind: 'COMMUNE', code: '09122' }, // Foix
    skills: ['achats groupés', 'élevage'],
    language: 'fr',
  },
  {
    key: 'guilhem',
    name: 'Guilhem Vayssade',
    email: 'guilhem.vayssade@essaim.example',
    territory: { kind: 'COMMUNE', code: '12208' }, // Saint-Affrique
    skills: ['menuiserie', 'conduite de poids lourd'],
    language: 'fr',
  },
  {
    key: 'aurore',
    name: 'Aurore Boulet',
    email: 'aurore.boulet@essaim.example',
    territory: { kind: 'COMMUNE', code: '48095' }, // Mende
    skills: ['médiation numérique', 'lecture à voix haute'],
    language: 'fr',
  },
  {
    key: 'pilar',
    name: 'Pilar Casademont',
    email: 'pilar.casademont@essaim.example',
    territory: { kind: 'COMMUNE', code: '66136' }, // Perpignan
    skills: ['glanage', 'catalan'],
    language: 'fr',
  },
  {
    key: 'malik',
    name: 'Malik Zerrouki',
    email: 'malik.zerrouki@essaim.example',
    territory: { kind: 'COMMUNE', code: '34172' }, // Montpellier
    skills: ['accès aux droits', 'cuisine'],
    language: 'fr',
  },
  {
    key: 'elodie',
    name: 'Élodie Barbaroux',
    email: 'elodie.barbaroux@essaim.example',
    territory: { kind: 'COMMUNE', code: '13055' }, // Marseille
    skills: ['scénographie', 'gestion de matériaux'],
    language: 'fr',
  },
  {
    key: 'sebastien',
    name: 'Sébastien Disdier',
    email: 'sebastien.disdier@essaim.example',
    territory: { kind: 'COMMUNE', code: '05061' }, // Gap
    skills: ['arboriculture', 'conduite'],
    language: 'fr',
  },
  {
    key: 'santa',
    name: 'Santa Pietri',
    email: 'santa.pietri@essaim.example',
    territory: { kind: 'COMMUNE', code: '2A272' }, // Sartène
    skills: ['cuisine', 'soins à domicile'],
    language: 'fr',
  },
  {
    key: 'rosemay',
    name: 'Rosemay Grondin',
    email: 'rosemay.grondin@essaim.example',
    territory: { kind: 'COMMUNE', code: '97415' }, // Saint-Paul
    skills: ['maraîchage', 'créole réunionnais'],
    language: 'fr',
  },
  {
    key: 'expedit',
    name: 'Expédit Técher',
    email: 'expedit.techer@essaim.example',
    territory: { kind: 'COMMUNE', code: '97411' }, // Saint-Denis
    skills: ['écriture publique', 'informatique'],
    language: 'fr',
  },
  {
    key: 'marieline',
    name: 'Marie-Line Rosamond',
    email: 'marie-line.rosamond@essaim.example',
    territory: { kind: 'COMMUNE', code: '97213' }, // Le Lamentin
    skills: ['enseignement', 'créole martiniquais'],
    language: 'fr',
  },
  {
    key: 'lois',
    name: 'Loïs Adipi',
    email: 'lois.adipi@essaim.example',
    territory: { kind: 'COMMUNE', code: '97306' }, // Mana
    skills: ['conduite de pirogue', 'bushinengué', 'mécanique'],
    language: 'fr',
  },
  {
    key: 'wendy',
    name: 'Wendy Contaret',
    email: 'wendy.contaret@essaim.example',
    territory: { kind: 'COMMUNE', code: '97302' }, // Cayenne
    skills: ['agriculture vivrière', 'portugais'],
    language: 'fr',
  },
  {
    key: 'armand',
    name: 'Armand Nzila',
    email: 'armand.nzila@essaim.example',
    territory: { kind: 'COMMUNE', code: '10387' }, // Troyes
    skills: ['éducation sportive', 'langue des signes'],
    language: 'fr',
  },
  {
    key: 'monique',
    name: 'Monique Bardet',
    email: 'monique.bardet@essaim.example',
    territory: { kind: 'COMMUNE', code: '03310' }, // Vichy
    skills: ['soins palliatifs', 'écoute'],
    language: 'fr',
  },
  {
    key: 'baptiste',
    name: 'Baptiste Roussillhe',
    email: 'baptiste.roussillhe@essaim.example',
    territory: { kind: 'COMMUNE', code: '15187' }, // Saint-Flour
    skills: ['tenue de comptes', 'handball'],
    language: 'fr',
  },
  {
    key: 'maite',
    name: 'Maïté Casaubon',
    email: 'maite.casaubon@essaim.example',
    territory: { kind: 'COMMUNE', code: '64422' }, // Oloron-Sainte-Marie
    skills: ['notariat', 'chant'],
    language: 'fr',
  },
  {
    key: 'rosa',
    name: 'Rosa Nunes',
    email: 'rosa.nunes@essaim.example',
    territory: { kind: 'COMMUNE', code: '47157' }, // Marmande
    skills: ['gestion de planning', 'portugais'],
    language: 'fr',
  },
];
