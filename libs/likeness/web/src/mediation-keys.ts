import type { KeyboardEvent } from 'react';
import { verdicts } from './verdict-buttons.tsx';

/** The keys of the queue: they work while the focus is in it, and never while one is writing. */
export const queueKeys = { next: 'j', before: 'k', introduce: 'i', undo: 'u' } as const;

/** What a key asks for in the queue; null for any other key, and where a field or a dialog has it. */
export function actOfKey(event: KeyboardEvent) {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]')) return null;
  const key = event.key.toLowerCase();
  const verdict = /^[123]$/.test(key) ? verdicts[Number(key) - 1] : undefined;
  if (verdict) return { act: 'settle', verdict } as const;
  const [act] = Object.entries(queueKeys).find(([, each]) => each === key) ?? [];
  return act ? { act: act as keyof typeof queueKeys } : null;
}
