export { AdaptDialog } from './lazy-adapt-dialog.ts';
export { AdaptForm } from './adapt-form.tsx';
export { AdaptLink } from './adapt-link.tsx';
export { AdaptedFrom, ProjectFamily } from './project-family.tsx';
