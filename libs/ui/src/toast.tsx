import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import { IconCircleCheck, IconInfoCircle, IconX } from './icons.ts';
import styles from './toast.module.css';

export interface Toast {
  text: string;
  /** done: it worked. info: something arrived. */
  tone?: 'done' | 'info';
  /** The way to undo it, or to see it. */
  action?: { label: string; onSelect: () => void };
}

interface Voice {
  /** Shows a short sentence at the foot of the page, and says it. Errors never go there: they stand where they arose. */
  toast: (toast: Toast | string) => void;
  /** Says something to screen readers alone: « 12 projets trouvés ». */
  announce: (text: string) => void;
}

const VoiceContext = createContext<Voice>({ toast: () => undefined, announce: () => undefined });

/** `const { toast, announce } = useVoice()` */
export const useVoice = (): Voice => useContext(VoiceContext);

const stay = { plain: 6_000, withAction: 12_000 }; // ms; none leaves while it is pointed at or holds the focus

/** Carries the toasts and the one live region of the page; the shell has it. */
export function VoiceProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<(Toast & { key: number })[]>([]);
  const [said, setSaid] = useState('');
  const [held, setHeld] = useState(false);
  const count = useRef(0);

  const announce = useCallback((text: string) => {
    setSaid(''); // the same words twice are said twice
    setTimeout(() => setSaid(text), 60);
  }, []);
  const voice = useMemo<Voice>(
    () => ({
      announce,
      toast: (toast) => {
        const next = typeof toast === 'string' ? { text: toast } : toast;
        setToasts((shown) => [...shown.slice(-2), { ...next, key: ++count.current }]);
        announce(next.text);
      },
    }),
    [announce],
  );

  const oldest = toasts[0];
  useEffect(() => {
    if (!oldest || held) return undefined;
    const leave = () => setToasts((shown) => shown.filter(({ key }) => key !== oldest.key));
    const timer = setTimeout(leave, oldest.action ? stay.withAction : stay.plain);
    return () => clearTimeout(timer);
  }, [oldest, held]);

  const close = (key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key));
  return (
    <VoiceContext value={voice}>
      {children}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div
        role="region"
        aria-label={t('ui.messages')}
        className={styles.toasts}
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {toasts.map(({ key, text, tone = 'done', action }) => (
          <div key={key} className={styles.toast}>
            {tone === 'done' ? (
              <IconCircleCheck size={20} stroke={1.75} aria-hidden />
            ) : (
              <IconInfoCircle size={20} stroke={1.75} aria-hidden />
            )}
            <p>{text}</p>
            {action && (
              <Button
                look="plain"
                onClick={() => {
                  close(key);
                  action.onSelect();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton icon={IconX} label={t('ui.close')} onClick={() => close(key)} />
          </div>
        ))}
      </div>
    </VoiceContext>
  );
}
