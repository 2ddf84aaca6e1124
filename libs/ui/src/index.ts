export { Actions, Button, type ButtonLook, IconButton, LinkButton } from './button.tsx';
export { Card, Facts, List, ListItem } from './card.tsx';
export { Chip, Chips, type ChipTone, ChipToggle } from './chip.tsx';
export { classes } from './classes.ts';
export { Combobox } from './combobox.tsx';
export { DateTime } from './date-time.tsx';
export { DefinitionList } from './definition-list.tsx';
export { ConfirmDialog, Dialog } from './dialog.tsx';
export { Disclosure } from './disclosure.tsx';
export { Distance } from './distance.tsx';
export {
  CheckboxField,
  Field,
  type FieldProps,
  Fieldset,
  PasswordField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from './field.tsx';
export { Form, type FormRefusal, RefusalNote, useRefusalWords } from './form.tsx';
export { type Format, formatsOf, useFormat } from './format.ts';
export * from './icons.ts';
export { InBrowser } from './in-browser.tsx';
export { Column, Section, Stack, TwoColumns } from './layout.tsx';
export { LoadMore } from './load-more.tsx';
export { Mark } from './mark.tsx';
export { Menu, type MenuEntry } from './menu.tsx';
export { Note } from './note.tsx';
export { PageHeader } from './page-header.tsx';
export { Prose } from './prose.tsx';
export { EmptyState, ErrorState, Pending, Skeleton } from './states.tsx';
export { Tabs } from './tabs.tsx';
export { type Toast, useVoice, VoiceProvider } from './toast.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
