import { useMemo } from "preact/hooks";
import { type RecommendationRequest, scenariosDocument } from "../../index.js";
import { usePage } from "../page-state.js";
import { comparedWith, REGION, scenariosOf, waysToType } from "../work/scenarios-of.js";
import { Slow } from "./document-view.js";
import { FaultList } from "./fault-summary.js";
import { ItemList } from "./item-list.js";
import { WorkText } from "./work-field.js";

/** Other totals beside the work's own: what form each gives, and what it needs of internship places. */
export function Scenarios({ request }: { readonly request: RecommendationRequest }) {
  const { work, frame } = usePage();
  const { origins, faults } = useAlternatives(request);
  const of = useMemo(() => ({ request, origins }), [request, origins]);
  const isRegional = request.studyPlaces.from === "regional-total";
  return (
    <>
      <p>
        Skemaet for hvert alternativ, du skriver her, vises ved siden af årets, med behovet for
        praktikpladser. {waysToType(work, request)}
      </p>
      <ItemList list="scenarios" blank={{}} itemName="alternativ" addLabel="Tilføj et alternativ">
        {(_, field) =>
          isRegional ? (
            <WorkText id={`${field}.${REGION}`} label="Samlet antal studiepladser" />
          ) : (
            frame.institutions.map(({ id }) => (
              <WorkText key={id} id={`${field}.${id}`} label={frame.shortNameOf(id)} />
            ))
          )
        }
      </ItemList>
      <FaultList faults={faults} />
      {origins.some((origin) => origin !== null) && (
        <Slow
          of={of}
          make={(made) => comparedWith(made.request, made.origins)}
          as={scenariosDocument}
          name="alternativer"
        />
      )}
    </>
  );
}

/** The alternatives as they are typed, and what is wrong with them. */
export function useAlternatives(request: RecommendationRequest): ReturnType<typeof scenariosOf> {
  const { work } = usePage();
  return useMemo(
    () => scenariosOf(work, request),
    [work.scenarios, work.previousTotals, work.previous, request],
  );
}
