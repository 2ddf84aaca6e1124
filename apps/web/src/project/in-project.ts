import { useParams } from 'react-router';

/** The project's name in the address, and where its space begins. */
export function useProjectAddress() {
  const { slug = '' } = useParams();
  return { slug, at: `/projects/${slug}` };
}
