import { belongsTo } from "../belongs-to.js";
import type { FormFrame } from "../form-frame.js";
import { findNamed } from "../name-key.js";
import { nearestName } from "../nearest.js";
import type { Refusal } from "../refusal.js";
import type { Where } from "../where.js";

/** A text that names no KKR with an institution on the form. */
export function unknownKkr(written: string, where: Where, frame: FormFrame): Refusal {
  const { institutions } = frame.edition;
  const onForm = new Set(institutions.map(({ kkr }) => kkr));
  const among = frame.councils.filter(({ id }) =>
    institutions.some((institution) => belongsTo(institution, id, frame.councils)),
  );
  const others = [...onForm].filter((id) => !among.some((council) => council.id === id));
  const unnamed = others.map((id) => ({ id, name: id, aliases: [] }));
  return unknownCouncil(written, where, [...among, ...unnamed], frame.laterCouncils);
}

/** A text that names none of these: with the one that it most likely means, or the year from which it is known. */
export function unknownCouncil(
  written: string,
  where: Where,
  among: readonly Pick<FormFrame["councils"][number], "id" | "name" | "aliases">[],
  laterCouncils: FormFrame["laterCouncils"],
): Refusal {
  const spellings = among.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((spelling) => ({ spelling, answer: id })),
  );
  const later = laterCouncils.find(({ council }) => findNamed(written, [council]) !== undefined);
  return {
    ...{ code: "unknown-name", what: "kkr", written, known: among.map(({ id }) => id), where },
    nearest: later === undefined ? nearestName(written, spellings) : null,
    ...(later === undefined ? {} : { knownFrom: later.from }),
  };
}
