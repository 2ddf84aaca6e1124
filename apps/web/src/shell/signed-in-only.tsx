import { useViewer } from '@essaim/people-web';
import { Column, Skeleton } from '@essaim/ui';
import { Outlet, useLocation } from 'react-router';
import { Redirect } from '../page-meta.tsx';

/** Pages of someone signed in: anyone else goes to sign in first, and comes back. */
export function SignedInOnly() {
  const { viewer, loading } = useViewer();
  const { pathname, search } = useLocation();
  if (viewer) return <Outlet />;
  if (!loading) return <Redirect to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} />;
  return (
    <Column>
      <Skeleton heading />
    </Column>
  );
}
