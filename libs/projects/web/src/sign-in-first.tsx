import { type ComponentProps, lazy, Suspense } from 'react';
import type { SignInDialog as Eager } from './sign-in-dialog.tsx';

const SignInDialog = lazy(() => import('./sign-in-dialog.tsx').then((module) => ({ default: module.SignInDialog })));

/** The question whether to sign in, loaded when it is first asked. */
export function SignInFirst(props: ComponentProps<typeof Eager>) {
  return (
    <Suspense fallback={null}>
      <SignInDialog {...props} />
    </Suspense>
  );
}
