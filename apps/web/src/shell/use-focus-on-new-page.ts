import { useVoice } from '@essaim/ui';
import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Puts the focus at the top of each new page and says its title, as the browser does when it loads one. A link with
 * `state={{ keepFocus: true }}` (tabs, filters) leaves it where it is.
 */
export function useFocusOnNewPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { announce } = useVoice();
  const { pathname, state, hash } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (!hash && !(state as { keepFocus?: boolean } | null)?.keepFocus) main.current?.focus({ preventScroll: true });
    setTimeout(() => announce(document.title), 150); // once the page has said its title
  }, [pathname, hash, state, announce]);
  return main;
}
