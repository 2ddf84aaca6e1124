import { type ComponentProps, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { useChosenEarly } from './chosen-early.ts';
import styles from './field.module.css';
import { useFieldState } from './form.tsx';
import { IconEye, IconEyeOff } from './icons.ts';

export interface FieldProps {
  label: ReactNode;
  /** One plain sentence under the label: what is wanted, who will see it. */
  hint?: ReactNode;
  /** An error found here; those of the API arrive by the form. */
  error?: string | undefined;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around any control; `children` gets what ties the control to them. */
export function Field({
  label,
  hint,
  error,
  name,
  optional = false,
  children,
}: FieldProps & { name?: string | undefined; optional?: boolean; children: (wiring: Wiring) => ReactNode }) {
  const { t } = useTranslation();
  const state = useFieldState(name);
  const wrong = error ?? state.error;
  const describedBy = [hint && `${state.id}-hint`, wrong && `${state.id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-wrong={wrong ? true : undefined}>
      <label htmlFor={state.id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>{t('ui.optional')}</span>}
      </label>
      {hint && (
        <p id={`${state.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id: state.id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': wrong ? true : undefined,
      })}
      {wrong && (
        <p id={`${state.id}-error`} className={styles.error}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** One line of text. What is not `required` is said to be optional. */
export function TextField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} name={input.name} optional={!input.required}>
      {(wiring) => <input type="text" {...input} {...wiring} className={styles.control} />}
    </Field>
  );
}

/** Several lines of text; grows with what is typed where the browser can. `maxLength` shows what is left near the end. */
export function TextArea({ label, hint, error, ...area }: FieldProps & ComponentProps<'textarea'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(0);
  const length = typeof area.value === 'string' ? area.value.length : typed;
  const left = area.maxLength === undefined ? Infinity : area.maxLength - length;
  return (
    <Field label={label} hint={hint} error={error} name={area.name} optional={!area.required}>
      {(wiring) => (
        <>
          <textarea
            rows={4}
            {...area}
            {...wiring}
            className={styles.control}
            onChange={(event) => {
              setTyped(event.target.value.length);
              area.onChange?.(event);
            }}
          />
          {left <= 60 && <p className={styles.hint}>{t('ui.charactersLeft', { count: left })}</p>}
        </>
      )}
    </Field>
  );
}

/** A password, which can be shown: typing blind on a telephone is no safety. */
export function PasswordField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} name={input.name}>
      {(wiring) => (
        <div className={styles.withButton}>
          <input
            {...input}
            {...wiring}
            type={shown ? 'text' : 'password'}
            className={styles.control}
            autoCapitalize="none"
            spellCheck={false}
          />
          <IconButton
            icon={shown ? IconEyeOff : IconEye}
            label={t(shown ? 'ui.hidePassword' : 'ui.showPassword')}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}

/** A choice in a list, by the browser's own control. */
export function SelectField({
  label,
  hint,
  error,
  options,
  ...select
}: FieldProps & { options: { value: string; label: string }[] } & Omit<ComponentProps<'select'>, 'children' | 'ref'>) {
  const list = useChosenEarly(select.value);
  return (
    <Field label={label} hint={hint} error={error} name={select.name}>
      {(wiring) => (
        <select autoComplete="off" {...select} {...wiring} ref={list} className={styles.control}>
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function CheckboxField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  const state = useFieldState(input.name);
  const wrong = error ?? state.error;
  return (
    <div className={styles.field} data-wrong={wrong ? true : undefined}>
      <label className={styles.check}>
        <input
          {...input}
          type="checkbox"
          id={state.id}
          aria-describedby={
            [hint && `${state.id}-hint`, wrong && `${state.id}-error`].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={wrong ? true : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={`${state.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${state.id}-error`} className={styles.error}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** One of a few, all visible: each with a word and, where useful, a sentence. */
export function RadioField({
  label,
  hint,
  name,
  options,
  value,
  onChange,
  defaultValue,
}: FieldProps & {
  name: string;
  options: { value: string; label: ReactNode; hint?: ReactNode }[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}) {
  const state = useFieldState(name);
  return (
    <fieldset
      className={styles.group}
      id={state.id}
      tabIndex={-1}
      aria-describedby={
        [hint && `${state.id}-hint`, state.error && `${state.id}-error`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className={styles.label}>{label}</legend>
      {hint && (
        <p id={`${state.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className={styles.check}>
          <input
            type="radio"
            name={name}
            value={option.value}
            {...(onChange
              ? { checked: option.value === value, onChange: () => onChange(option.value) }
              : { defaultChecked: option.value === defaultValue })}
          />
          <span>
            {option.label}
            {option.hint && <span className={styles.optionHint}>{option.hint}</span>}
          </span>
        </label>
      ))}
      {state.error && (
        <p id={`${state.id}-error`} className={styles.error}>
          {state.error}
        </p>
      )}
    </fieldset>
  );
}

/** Several fields under one name. */
export function Fieldset({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
