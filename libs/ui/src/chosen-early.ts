import { type RefObject, useEffect, useRef } from 'react';

/**
 * A list in which somebody may have chosen before the page's script had come: then it tells its choice as if it were made
 * now, rather than lose it. `value` is what it began with. The list is not to be one that a browser fills in by itself.
 */
export function useChosenEarly(value: unknown): RefObject<HTMLSelectElement | null> {
  const list = useRef<HTMLSelectElement>(null);
  const begun = useRef(value);
  useEffect(() => {
    const select = list.current!;
    const offered = [...select.options].some((option) => option.value === begun.current);
    if (offered && select.value !== begun.current) select.dispatchEvent(new Event('change', { bubbles: true }));
  }, []);
  return list;
}
