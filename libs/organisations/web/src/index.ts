export { NewOrganisationForm } from './new-organisation-form.tsx';
export { OrganisationHeader } from './organisation-header.tsx';
export { OrganisationMembers } from './organisation-members.tsx';
export { OrganisationPortfolio } from './organisation-portfolio.tsx';
export { firstWords, OrganisationSearch } from './organisation-search.tsx';
export { OrganisationSettings } from './organisation-settings.tsx';
export { type PortfolioSpan, portfolioSpans, sinceOf } from './portfolio.ts';
export { usePortfolio } from './use-portfolio.ts';
