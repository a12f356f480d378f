import type { Kkr } from "../domain/kkr.js";
import type { Dated } from "./dated.js";
import { kkrs } from "./kkrs.js";

const REGION = "Region Østdanmark";

/** The councils whose regions become one on 1 January 2027, with the institutions that stay with each of them. */
const JOINED: Readonly<Record<string, readonly string[]>> = { hovedstaden: ["kp"], sjaelland: ["absalon"] };

const SOURCE = {
  title: "Law no. 699 of 20 June 2025, sections 2 and 126: two regions become one on 1 January 2027",
  // What Local Government Denmark does with the two councils was not found, so both of them stay usable.
  reference: "lovguiden.dk; elov.dk",
};

const joined = kkrs.filter(({ id }) => id in JOINED);

export const councils: readonly Dated<Kkr>[] = [
  ...kkrs.map((kkr) => ({ from: null, to: kkr.id in JOINED ? "2026/2027" : null, value: kkr })),
  ...joined.map((kkr) => ({
    ...{ from: "2027/2028", to: null },
    value: {
      ...kkr,
      region: REGION,
      institutions: JOINED[kkr.id] ?? [],
      formerRegions: [kkr.region],
      validFrom: 2027,
      source: SOURCE,
    },
  })),
  {
    from: "2027/2028",
    to: null,
    value: {
      id: "oestdanmark",
      name: "KKR Østdanmark",
      aliases: ["Østdanmark", REGION],
      region: REGION,
      municipalities: joined
        .flatMap(({ municipalities }) => municipalities)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      formerRegions: joined.map(({ region }) => region),
      covers: joined.map(({ id }) => id),
      validFrom: 2027,
      source: SOURCE,
    },
  },
];
