import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { ErrorPage } from './shell/error-page.tsx';
import { Shell } from './shell/shell.tsx';
import { SignedInOnly } from './shell/signed-in-only.tsx';

/** What the server needs to know of a route: which page's chunk to load ahead. */
export interface PageHandle {
  page: string;
}

const files = import.meta.glob<{ default: ComponentType }>('./pages/*.page.tsx');

/** The page in `pages/<name>.page.tsx` (its default export), loaded when someone goes there. */
function page(name: string): Pick<RouteObject, 'lazy' | 'handle'> {
  return {
    handle: { page: name } satisfies PageHandle,
    lazy: async () => {
      const load = files[`./pages/${name}.page.tsx`];
      if (!load) throw new Error(`there is no pages/${name}.page.tsx`);
      return { Component: (await load()).default };
    },
  };
}

/** Every address of the page. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: ErrorPage,
    children: [
      {
        // A page that breaks leaves the shell standing.
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, ...page('home') },
          { path: 'about', ...page('about') },
          { path: 'people/:handle', ...page('person') },
          { path: 'new', ...page('new-project') },
          {
            path: 'projects/:slug',
            ...page('project'),
            children: [
              { index: true, ...page('project-about') },
              { path: 'pages', ...page('project-pages') },
              { path: 'pages/:page', ...page('project-page') },
              { path: 'pages/:page/history', ...page('project-page-history') },
              { path: 'pages/:page/history/:version', ...page('project-page-version') },
              { path: 'people', ...page('project-people') },
              { path: 'family', ...page('project-family') },
              { path: 'federations', ...page('project-federations') },
              { path: 'activity', ...page('project-activity') },
              { path: 'meetings', ...page('project-meetings') },
              { path: 'meetings/:meeting', ...page('project-meeting') },
              {
                Component: SignedInOnly,
                children: [
                  { path: 'new-page', ...page('project-new-page') },
                  { path: 'pages/:page/edit', ...page('project-page-edit') },
                  { path: 'meetings/new', ...page('project-new-meeting') },
                  { path: 'meetings/:meeting/edit', ...page('project-meeting-edit') },
                ],
              },
            ],
          },

          { path: 'federation-requests/:id', ...page('federation-request') },
          {
            path: 'federations/:slug',
            ...page('federation'),
            children: [
              { index: true, ...page('federation-about') },
              { path: 'pages', ...page('federation-pages') },
              { path: 'pages/:page', ...page('federation-page') },
              { path: 'pages/:page/history', ...page('federation-page-history') },
              { path: 'pages/:page/history/:version', ...page('federation-page-version') },
              {
                Component: SignedInOnly,
                children: [
                  { path: 'new-page', ...page('federation-new-page') },
                  { path: 'pages/:page/edit', ...page('federation-page-edit') },
                ],
              },
            ],
          },
          { path: 'organisations', ...page('organisations') },
          { path: 'organisations/:slug', ...page('organisation') },
          { path: 'invitations/:token', ...page('invitation') },

          { path: 'sign-up', ...page('sign-up') },
          { path: 'sign-in', ...page('sign-in') },
          { path: 'sign-in/link/:token', ...page('sign-in-link') },
          { path: 'verify/:token', ...page('verify') },
          { path: 'reset', ...page('forgotten-password') },
          { path: 'reset/:token', ...page('new-password') },

          {
            // Whoever is not signed in goes to sign in first, and comes back.
            Component: SignedInOnly,
            children: [
              { path: 'projects/:slug/edit', ...page('project-edit') },
              { path: 'projects/:slug/webhooks', ...page('project-webhooks') },
              { path: 'projects/:slug/adapt', ...page('adapt-project') },
              { path: 'projects/:slug/requests', ...page('project-requests') },
              { path: 'federations/:slug/edit', ...page('federation-edit') },
              { path: 'organisations/new', ...page('new-organisation') },
              { path: 'organisations/:slug/edit', ...page('organisation-edit') },
              { path: 'organisations/:slug/webhooks', ...page('organisation-webhooks') },
              { path: 'organisations/:slug/portfolio', ...page('portfolio') },
              { path: 'me/requests', ...page('requests') },
              { path: 'notifications', ...page('notifications') },
              { path: 'moderation/claims', ...page('claims') },
              { path: 'admin/likeness', ...page('likeness-report') },
              { path: 'admin/ideas', ...page('ideas') },
              { path: 'admin/ideas/:slug', ...page('idea') },
              { path: 'admin/new-idea', ...page('new-idea') },
              { path: 'mediation', ...page('mediation') },
              { path: 'introductions/:id', ...page('introduction') },
              { path: 'drafts/:id', ...page('draft-telling') },
              {
                path: 'settings',
                ...page('settings'),
                children: [
                  { index: true, ...page('settings-profile') },
                  { path: 'security', ...page('settings-security') },
                  { path: 'notifications', ...page('settings-notifications') },
                  { path: 'notifications/watches', ...page('settings-watches') },
                  { path: 'notifications/devices', ...page('settings-devices') },
                  { path: 'notifications/kinds', ...page('settings-news-by-kind') },
                  { path: 'notifications/preview', ...page('settings-digest-preview') },
                ],
              },
            ],
          },

          { path: '*', ...page('not-found') },
        ],
      },
    ],
  },
];
