import { graphql, type LikenessReportQuery, useQuery } from '@essaim/graphql';

const reportQuery = graphql(`
  query LikenessReport($days: Int!) {
    likenessReport(days: $days) {
      missed
      lastSign
      shownFrom
      sameIdeaFrom
      suggests
      tellsHolders
      lastSweep {
        finishedAt
        looked
        found
        lost
      }
      openSweep {
        projects
        looked
      }
      bands {
        from
        to
        judged
        precision
        counts {
          shown
          opened
          joined
          adapted
          federated
          different
        }
      }
      days {
        day
        counts {
          shown
          opened
          joined
          adapted
          federated
          different
        }
      }
    }
  }
`);

/** What an operator needs to know of likenesses. */
export type LikenessReportShown = NonNullable<LikenessReportQuery['likenessReport']>;

/** Days that the report looks back. */
export const reportDays = 30;

/** The report as it is by now; null for whoever is no admin, undefined until it is there. */
export function useLikenessReport() {
  const { data, error, refetch } = useQuery(reportQuery, {
    variables: { days: reportDays },
    fetchPolicy: 'cache-and-network',
  });
  return { report: data?.likenessReport, error, refetch };
}
