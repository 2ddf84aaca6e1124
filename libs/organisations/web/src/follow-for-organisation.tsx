import { InBrowser, Skeleton } from '@essaim/ui';
import { lazy } from 'react';

const FollowCombobox = lazy(() =>
  import('./follow-combobox.tsx').then((module) => ({ default: module.FollowCombobox })),
);

/** Following one more project in the name of an organisation, found by its name. */
export function FollowForOrganisation({ organisation }: { organisation: { id: string; name: string } }) {
  return (
    <InBrowser fallback={<Skeleton lines={2} />}>
      <FollowCombobox organisation={organisation} />
    </InBrowser>
  );
}
