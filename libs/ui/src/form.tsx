import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';
import { IconAlertTriangle } from './icons.ts';

/** What a form needs to know of a refusal; `Refusal` of @essaim/graphql is one. */
export interface FormRefusal {
  code: string;
  message: string;
  fields: { path: string; message: string }[];
}

interface FormState {
  id: string;
  errors: ReadonlyMap<string, string>;
}
const FormContext = createContext<FormState | null>(null);

/** The id and the error of the field of that name, in the form around it. */
export function useFieldState(name: string | undefined): { id: string; error: string | undefined } {
  const form = useContext(FormContext);
  const own = useId();
  return {
    id: form && name ? fieldId(form.id, name) : own,
    error: name === undefined ? undefined : form?.errors.get(name),
  };
}
const fieldId = (form: string, name: string) => `${form}-${name.replaceAll('.', '-')}`;

/**
 * A form that shows what the API refused. Fields are named as the input's fields are (`email`, `organisation.name`), so
 * each error finds its field; the summary on top gets the focus and leads to each of them.
 *
 * `onSubmit` gets what was typed, by field name; while `busy` it is not called again.
 */
export function Form({
  onSubmit,
  busy = false,
  refusal,
  children,
  label,
}: {
  onSubmit: (values: Record<string, string>) => void;
  busy?: boolean;
  refusal?: FormRefusal | null;
  /** The form's name, where a page has several. */
  label?: string;
  children: ReactNode;
}) {
  const id = useId();
  const errors = new Map((refusal?.fields ?? []).map(({ path, message }) => [path, message]));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation(); // a form in a dialog is, for React, inside the form that opened it
    if (busy) return;
    const typed = [...new FormData(event.currentTarget)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    onSubmit(Object.fromEntries(typed));
  };
  return (
    <FormContext value={{ id, errors }}>
      <form className={styles.form} onSubmit={submit} aria-label={label} aria-busy={busy}>
        {refusal && <ErrorSummary refusal={refusal} idOf={(name) => fieldId(id, name)} />}
        {children}
      </form>
    </FormContext>
  );
}

/** What went wrong, on top of a form: takes the focus, and leads to each field in error. */
function ErrorSummary({ refusal, idOf }: { refusal: FormRefusal; idOf: (name: string) => string }) {
  const words = useRefusalWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <div>
        <p>{words(refusal)}</p>
        {refusal.fields.length > 0 && (
          <ul>
            {refusal.fields.map(({ path, message }) => (
              <li key={path + message}>
                <a
                  href={`#${idOf(path)}`}
                  onClick={(event) => {
                    const field = document.getElementById(idOf(path));
                    if (!field) return;
                    event.preventDefault();
                    field.focus();
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A refusal in words: the API's own, or ours where it could not speak. */
export function useRefusalWords(): (refusal: FormRefusal) => string {
  const { t } = useTranslation();
  return ({ code, message, fields }) => {
    if (code === 'OFFLINE') return t('ui.offlineAct');
    if (fields.length > 0) return t('ui.fieldErrors', { count: fields.length });
    if (message) return message;
    return code === 'RATE_LIMITED' ? t('ui.tooMany') : t('ui.brokenAct');
  };
}

/** A refused act outside a form, in words; nothing when there is none. There is no field to lead to: its error is said. */
export function RefusalNote({ refusal }: { refusal: FormRefusal | null | undefined }) {
  const words = useRefusalWords();
  if (!refusal) return null;
  return (
    <div role="alert" className={styles.summary}>
      <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
      <p>{refusal.fields.length > 0 ? refusal.fields.map(({ message }) => message).join(' ') : words(refusal)}</p>
    </div>
  );
}
