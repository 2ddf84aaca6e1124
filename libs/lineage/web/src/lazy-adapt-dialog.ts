import { lazy } from 'react';

/** Adapting in a dialog, loaded when it opens: wants a Suspense around it. */
export const AdaptDialog = lazy(() => import('./adapt-dialog.tsx').then((module) => ({ default: module.AdaptDialog })));
