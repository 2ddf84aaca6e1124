import { plainWords } from './plain-words.ts';

/**
 * Headings that forms and templates put into everybody's text. A line that says nothing but one of these is left out
 * before texts are compared. Written without accents or punctuation; order of words counts.
 */
const headings = new Set(
  `a propos; about; about us; activites; activities; actions; aller plus loin; and then; annexes; besoin; besoins; bilan; budget;
ca sert a quoi; a quoi ca sert; a quoi ca sert ?; calendrier; ce que nous cherchons; challenge; comment ca marche; comment participer; conclusion;
constat; constats; le constat; contact; contacts; contexte; le contexte; le constat initial; context; contraintes; credits; date; dates; demarche; la demarche;
description; description du projet; details; difficultes; duree; en bref; en pratique; en quelques mots; en resume; en une phrase; enjeux; les enjeux;
equipe; l equipe; etapes; evaluation; faq; fiche; financement; fonctionnement; funding; gouvernance; historique; histoire; how it works; how to join; idee; l idee; impact;
impacts; informations; informations pratiques; introduction; lessons learnt; liens; liens utiles; lieu; links; membres; mission; missions; moyens; next steps;
nos actions; nos besoins; nos valeurs; notre histoire; notre projet; nous contacter; objectif; objectifs; les objectifs; objet; organisation;
outils; our story; overview; partenaires; les partenaires; partners; participants; perspectives; pour qui; pourquoi; presentation; presentation du projet;
prerequis; principe; le principe; principes; probleme; le probleme; problematique; la problematique; problem; the problem; project; projet; le projet; public; public vise; publics;
quand; qui sommes nous; realisations; ressources; resources; resultats; results; resume; solution; la solution; notre solution; the solution; notre approche; sources; summary; team;
temoignages; the idea; the need; timeline; titre; utilisateurs; les utilisateurs; valeurs; what we do; who we are; why`
    .split(/;\s*/)
    .map((heading) => keyOf(heading)),
);

/** Most words a heading of a template has. */
const MAX_WORDS = 5;

function keyOf(line: string): string {
  return plainWords(line)
    .map(({ plain }) => plain)
    .join(' ');
}

/** Whether a line of a text is nothing but the heading of a form or template. */
export function isTemplateHeading(line: string): boolean {
  if (line.length > 80) return false;
  const key = keyOf(line);
  return key !== '' && key.split(' ').length <= MAX_WORDS && headings.has(key);
}
