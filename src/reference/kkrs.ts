import type { Kkr, Municipality } from "../domain/kkr.js";

// The 98 municipalities are those of the reform of 2007.
const VALID_FROM = 2007;

const SOURCE = {
  title: "The municipalities of each KKR since the municipal reform of 2007",
  reference: "three independent public lists, which agree on all 98",
};

/** Wordings met that are not simply the name and »Kommune«. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  Bornholm: ["Bornholms Regionskommune"],
  København: ["Københavns Kommune", "Kbh", "Kbh Kommune"],
  Faxe: ["Fakse", "Fakse Kommune"],
  Nordfyns: ["Nordfyn"],
  Vesthimmerlands: ["Vesthimmerland"],
};

/** The five municipal contact councils with their 98 municipalities. */
export const kkrs: readonly Kkr[] = [
  kkr("hovedstaden", "Hovedstaden", [
    ...["Albertslund", "Allerød", "Ballerup", "Bornholm", "Brøndby", "Dragør", "Egedal"],
    ...["Fredensborg", "Frederiksberg", "Frederikssund", "Furesø", "Gentofte", "Gladsaxe"],
    ...["Glostrup", "Gribskov", "Halsnæs", "Helsingør", "Herlev", "Hillerød", "Hvidovre"],
    ...["Høje-Taastrup", "Hørsholm", "Ishøj", "København", "Lyngby-Taarbæk", "Rudersdal"],
    ...["Rødovre", "Tårnby", "Vallensbæk"],
  ]),
  kkr("sjaelland", "Sjælland", [
    ...["Faxe", "Greve", "Guldborgsund", "Holbæk", "Kalundborg", "Køge", "Lejre", "Lolland"],
    ...["Næstved", "Odsherred", "Ringsted", "Roskilde", "Slagelse", "Solrød", "Sorø", "Stevns"],
    ...["Vordingborg"],
  ]),
  kkr("syddanmark", "Syddanmark", [
    ...["Aabenraa", "Assens", "Billund", "Esbjerg", "Faaborg-Midtfyn", "Fanø", "Fredericia"],
    ...["Haderslev", "Kerteminde", "Kolding", "Langeland", "Middelfart", "Nordfyns", "Nyborg"],
    ...["Odense", "Svendborg", "Sønderborg", "Tønder", "Varde", "Vejen", "Vejle", "Ærø"],
  ]),
  kkr("midtjylland", "Midtjylland", [
    ...["Aarhus", "Favrskov", "Hedensted", "Herning", "Holstebro", "Horsens", "Ikast-Brande"],
    ...["Lemvig", "Norddjurs", "Odder", "Randers", "Ringkøbing-Skjern", "Samsø", "Silkeborg"],
    ...["Skanderborg", "Skive", "Struer", "Syddjurs", "Viborg"],
  ]),
  kkr("nordjylland", "Nordjylland", [
    ...["Aalborg", "Brønderslev", "Frederikshavn", "Hjørring", "Jammerbugt", "Læsø"],
    ...["Mariagerfjord", "Morsø", "Rebild", "Thisted", "Vesthimmerlands"],
  ]),
];

function kkr(id: string, area: string, municipalities: readonly string[]): Kkr {
  return {
    id,
    name: `KKR ${area}`,
    aliases: [area, `Region ${area}`],
    region: `Region ${area}`,
    municipalities: municipalities.map(municipality),
    validFrom: VALID_FROM,
    source: SOURCE,
  };
}

/** A municipality, with the wordings of its name that are met. */
export function municipality(name: string): Municipality {
  const withDanishLetter = name.replace(/aa/gi, "å");
  const respelt = withDanishLetter === name ? [] : [withDanishLetter];
  return { name, aliases: [`${name} Kommune`, ...respelt, ...(ALIASES[name] ?? [])] };
}
