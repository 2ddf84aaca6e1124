export { LikenessReport } from './likeness-report.tsx';
export { ProjectLikenesses } from './project-likenesses.tsx';
export { useRememberDifferences } from './remember-differences.ts';
export { titlesOfSameIdeas } from './same-ideas.ts';
export { type AlikeProject, SimilarProjects } from './similar-projects.tsx';
export { useLikenessReport } from './use-likeness-report.ts';
