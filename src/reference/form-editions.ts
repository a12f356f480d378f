// R10 of docs/method.md.

import type { FormEdition } from "../domain/form-edition.js";
import { firstYearOf } from "../domain/study-year.js";

const FORM_2023_2024: FormEdition = {
  studyYear: "2023/2024",
  institutions: [
    {
      id: "kp",
      name: "Københavns Professionshøjskole",
      kkr: "hovedstaden",
      // UCC and Metropol until their merger in 2018.
      aliases: ["KP", "UCC", "Metropol"],
    },
    {
      id: "absalon",
      name: "Professionshøjskolen Absalon",
      kkr: "sjaelland",
      aliases: ["Absalon", "PHA", "UCSJ"],
    },
    {
      id: "ucsyd",
      name: "UC Syddanmark",
      kkr: "syddanmark",
      aliases: ["UC SYD", "UC Syd", "University College Syddanmark"],
    },
    {
      id: "ucn",
      name: "UC Nordjylland",
      kkr: "nordjylland",
      aliases: ["UCN", "University College Nordjylland"],
    },
    { id: "via", name: "VIA University College", kkr: "midtjylland", aliases: ["VIA"] },
    {
      id: "ucl",
      name: "UCL Erhvervsakademi og professionshøjskole",
      kkr: "syddanmark",
      aliases: ["UCL", "UC Lillebælt", "University College Lillebælt"],
    },
  ],
  specialisations: [
    { id: "dagtilbud", name: "Dagtilbudspædagogik", aliases: ["dagtilbud"] },
    {
      id: "skole-fritid",
      name: "Skole- og fritidspædagogik",
      aliases: ["skole/fritid", "Skole- og fritid", "fritid/skole", "Fritids- og skolepædagogik"],
    },
    {
      id: "social-special",
      name: "Social- og specialpædagogik",
      aliases: [
        ...["social/special", "special/social", "special/socialområdet", "Social- og specialpædagogisk"],
        "Special- og socialpædagogik",
      ],
    },
  ],
  columns: {
    institution: "Institutionsnavn",
    total: "Samlet antal studiepladser",
    specialisation: "Specialisering",
    studyPlaces: "Antal studiepladser per specialisering",
  },
  date: "2023-01-10",
  reference: "38475",
  recipient: "dimensionering@ufm.dk",
  deadline: "2023-02-10",
  source: {
    title: "Uddannelses- og Forskningsstyrelsens brev af 10. januar 2023 til KKR",
    reference: "ref. 38475; KKR Sjællands dagsorden 8. februar 2023, punkt 2.6",
  },
};

/** The editions of the form that were read, one for each study year found. */
export const formEditions: readonly FormEdition[] = [FORM_2023_2024];

/**
 * The edition of the form for a study year: its own, else the one nearest in time, the earlier of two equally
 * near. Exactly one for every year. An edition that the caller passes goes before ours for the same year. A text that is
 * not a study year as the form writes it, such as "2023/2025", is not refused: it has the earliest edition.
 */
export function editionFor(studyYear: string, own: readonly FormEdition[] = []): FormEdition {
  return nearestEdition(studyYear, [...own, ...formEditions]);
}

/** The edition for a study year among these. Of two for the same year the first. */
export function nearestEdition(studyYear: string, editions: readonly FormEdition[]): FormEdition {
  const year = firstYearOf(studyYear) ?? 0;
  const [first, ...rest] = editions.map((edition) => {
    const editionYear = firstYearOf(edition.studyYear) ?? 0;
    return { edition, editionYear, distance: Math.abs(editionYear - year) };
  });
  if (first === undefined) throw new Error("nearestEdition: there is no form edition");
  return rest.reduce(
    (best, next) =>
      next.distance < best.distance ||
      (next.distance === best.distance && next.editionYear < best.editionYear)
        ? next
        : best,
    first,
  ).edition;
}
