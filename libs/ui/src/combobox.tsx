import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './combobox.module.css';
import { IconButton } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import { IconX } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * One thing chosen among many, found by typing. What is found comes from outside: `onSearch` tells what was typed (wait
 * for calm before asking), `items` is what to offer, `searching` that an answer is on its way.
 *
 * Our own, after the ARIA practices' "editable combobox with list autocomplete", where Base UI serves for the rest: its
 * combobox weighs 28 kB on the first step of a new project, and hides the page behind it from screen readers while its
 * list is open, with what can be focused there. Leaving the field keeps what was chosen, or nothing if it was emptied.
 */
export function Combobox<Item>({
  label,
  hint,
  error,
  name,
  required = false,
  optional = !required,
  placeholder,
  items,
  value,
  onChange,
  onSearch,
  searching = false,
  emptyWords,
  wordsOf,
  keyOf,
  children,
}: FieldProps & {
  name?: string;
  required?: boolean;
  /** Says so beside the label; not where the field is no part of a form. */
  optional?: boolean;
  placeholder?: string;
  items: readonly Item[];
  value: Item | null;
  onChange: (item: Item | null) => void;
  onSearch: (typed: string) => void;
  searching?: boolean;
  /** Said when nothing is found, or when nothing was typed yet. */
  emptyWords: string;
  /** The chosen one, as written in the field. */
  wordsOf: (item: Item) => string;
  keyOf: (item: Item) => string;
  /** One line of the list. */
  children: (item: Item) => ReactNode;
}) {
  const { t } = useTranslation();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null); // null while nothing is being typed: the choice is shown
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const shown = open ? items : [];
  const at = Math.min(active, shown.length - 1);
  const optionId = (index: number) => `${list}-${index}`;

  useEffect(() => setActive(0), [items]);
  useEffect(() => {
    if (open && at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [open, at, list]);

  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const choose = (item: Item | null) => {
    onChange(item);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (shown.length > 0) setActive((at + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault(); // it chooses; the form waits for the next one
      const item = shown[at];
      if (item !== undefined) choose(item);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation(); // closes the list, not the dialog around it
      close();
    }
  };

  return (
    <Field label={label} hint={hint} error={error} name={name} optional={optional}>
      {(wiring) => (
        <div className={styles.group}>
          <input
            {...wiring}
            ref={input}
            type="text"
            role="combobox"
            className={styles.input}
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={list}
            aria-activedescendant={at >= 0 ? optionId(at) : undefined}
            aria-required={required || undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={typed ?? (value === null ? '' : wordsOf(value))}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
              onSearch(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onClick={() => setOpen(true)}
            onBlur={() => {
              if (typed?.trim() === '' && value !== null) onChange(null);
              close();
            }}
          />
          {value !== null && (
            <IconButton
              icon={IconX}
              label={t('ui.clear')}
              className={styles.clear}
              onClick={() => {
                choose(null);
                onSearch('');
                input.current?.focus();
              }}
            />
          )}
          <div className={styles.popup} hidden={!open}>
            <ul id={list} role="listbox" aria-label={t('ui.suggestions')} className={styles.list}>
              {shown.map((item, index) => (
                <li
                  key={keyOf(item)}
                  id={optionId(index)}
                  role="option"
                  aria-selected={value !== null && keyOf(item) === keyOf(value)}
                  data-active={index === at || undefined}
                  className={styles.item}
                  onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
                  onMouseMove={() => setActive(index)}
                  onClick={() => choose(item)}
                >
                  {children(item)}
                </li>
              ))}
            </ul>
            {open && shown.length === 0 && <p className={styles.empty}>{searching ? t('ui.searching') : emptyWords}</p>}
          </div>
          <VisuallyHidden>
            <span role="status">
              {open && !searching && (shown.length > 0 ? t('ui.choices', { count: shown.length }) : emptyWords)}
            </span>
          </VisuallyHidden>
        </div>
      )}
    </Field>
  );
}
