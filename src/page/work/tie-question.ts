import type { Frame } from "./frame.js";
import { grouped } from "./grouped.js";
import { listed } from "./listed.js";
import type { Tie } from "./result-of.js";

/** Who goes first, as it is asked: one party at a time. */
export interface TieQuestion {
  readonly text: string;
  readonly legend: string;
  /** Those who can be answered: who has been, is not asked about again. */
  readonly parties: readonly string[];
  /** The tie order once one of the parties is answered. */
  readonly orderWith: (chosen: string) => readonly string[];
}

const NOTED = "svaret kommer til at stå i bemærkningerne.";

export function tieQuestionOf(tie: Tie, order: readonly string[], frame: Frame): TieQuestion {
  return "cells" in tie ? betweenCells(tie, order, frame) : betweenParties(tie, order, frame);
}

type TiedParties = Extract<Tie, { tied: unknown }>;
type TiedCells = Extract<Tie, { cells: unknown }>;

function betweenParties(
  tie: TiedParties,
  order: readonly string[],
  { nameOf, institutions }: Frame,
): TieQuestion {
  const { institution, tied, studyPlacesToDraw } = tie;
  const within = institution === undefined ? "" : ` inden for ${nameOf(institution)}`;
  const places = studyPlacesToDraw === 1 ? "én studieplads" : `${studyPlacesToDraw} studiepladser`;
  const isOfOthers = institution !== undefined && institutions.length > 1;
  const others = isOfOthers ? " Svaret gælder ved alle institutioner." : "";
  const follows = studyPlacesToDraw === 1 ? "" : " Der kan følge flere spørgsmål.";
  return {
    text: `${listed(tied.map(nameOf))} står nøjagtigt lige om ${places}${within}. Rådet afgør, hvem der går forud; ${NOTED}${others}${follows}`,
    legend: order.length === 0 ? "Forud går" : "Som den næste går forud",
    parties: tied.filter((id) => !order.includes(id)),
    orderWith: (chosen) => [...order, chosen],
  };
}

/**
 * Where both margins are held, only a whole order decides: of all specialisations, and then of all institutions, also
 * of those in no tied cell. The last of each goes without saying.
 */
function betweenCells({ cells }: TiedCells, order: readonly string[], frame: Frame): TieQuestion {
  const { specialisations, institutions } = frame;
  const [first = [], second = []] = openOf(order, frame);
  const isOfSpecialisations = first.length > 0;
  const [parties, all, kind] = isOfSpecialisations
    ? [first, specialisations, "specialiseringerne"]
    : [second, institutions, "institutionerne"];
  const more = Math.max(0, first.length - 1) + Math.max(0, second.length - 1) - 1;
  const follows =
    more <= 0
      ? "Det er det sidste spørgsmål."
      : `Efter dette spørgsmål følger der ${more === 1 ? "ét" : more} mere, og felterne er først afgjort, når alle er besvaret.`;
  return {
    text: `Flere fordelinger er lige rigtige, og ${cells.length} felter er forskellige i dem: ${cellNames(cells, frame)}. Rådet afgør, hvem der går forud, først blandt specialiseringerne og så blandt institutionerne; ${NOTED} ${follows}`,
    legend: `${parties.length === all.length ? "Forud" : "Som den næste"} blandt ${kind} går`,
    parties,
    orderWith: (chosen) => withLast([...order, chosen], frame),
  };
}

/** "UC Syddanmark (Dagtilbudspædagogik og Skole- og fritidspædagogik)", institution by institution. */
function cellNames(cells: TiedCells["cells"], { nameOf }: Frame): string {
  const names = [...grouped(cells, ({ institution }) => institution)].map(
    ([id, own]) => `${nameOf(id)} (${listed(own.map(({ specialisation }) => nameOf(specialisation)))})`,
  );
  return listed(names);
}

/** Of the specialisations, and of the institutions, those that are not in the order yet. */
function openOf(order: readonly string[], { specialisations, institutions }: Frame): readonly string[][] {
  return [specialisations, institutions].map((all) =>
    all.flatMap(({ id }) => (order.includes(id) ? [] : [id])),
  );
}

/** The order with the only one left of the specialisations, or of the institutions: nobody has to be asked. */
function withLast(order: readonly string[], frame: Frame): readonly string[] {
  return [...order, ...openOf(order, frame).flatMap((open) => (open.length === 1 ? open : []))];
}
