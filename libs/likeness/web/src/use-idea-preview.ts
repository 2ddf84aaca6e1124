import {
  graphql,
  type PreviewIdeaQuery,
  type Refusal,
  refusalOf,
  type SaveIdeaInput,
  useApolloClient,
} from '@essaim/graphql';
import { useState } from 'react';

const previewQuery = graphql(`
  query PreviewIdea($input: SaveIdeaInput!) {
    previewIdea(input: $input) {
      possible
      read
      found
      gained
      lost
      changed
      compared
      came
      went
      turned
      projects {
        isNew
        title {
          text
          marked
        }
        excerpt {
          text
          marked
        }
        project {
          id
          slug
        }
      }
      likenesses {
        before
        after
        project {
          id
          slug
          title
        }
        otherProject {
          id
          slug
          title
        }
      }
    }
  }
`);

/** What saving an idea would do to this instance's projects. */
export type IdeaPreviewShown = NonNullable<PreviewIdeaQuery['previewIdea']>;

/** Tries an idea before it is saved; `forget` when something else is written. */
export function useIdeaPreview() {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [preview, setPreview] = useState<IdeaPreviewShown | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const forget = () => {
    setPreview(null);
    setRefusal(null);
  };
  const tryIt = async (input: SaveIdeaInput) => {
    forget();
    setBusy(true);
    try {
      const { data } = await client.query({ query: previewQuery, variables: { input }, fetchPolicy: 'no-cache' });
      setPreview(data?.previewIdea ?? null);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { preview, refusal, busy, tryIt, forget };
}
