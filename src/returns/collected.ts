import { plain, sumOf } from "../domain/amount.js";
import {
  type AnsweredProvider,
  type CellSum,
  type CollectedReturns,
  possibleAnswers,
} from "../domain/collected-returns.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { grouped } from "../domain/grouped.js";
import { type Council, membersOf } from "../domain/kkr.js";
import type { Notice } from "../domain/notice.js";
import type { Answers, InternshipPlacesUnit, ProviderRemark } from "../domain/request.js";
import { providersInFileName } from "./providers-in-file-name.js";
import { answerKey, filesOf, type ReportedCell } from "./reported-cell.js";
import type { Scope } from "./scope.js";

/** Cells that fit together as what is asked for: the request, the sums, who has answered and who has not. */
export function collected(
  cells: readonly ReportedCell[],
  { studyYear, council, frame }: Scope,
  unit: InternshipPlacesUnit | null,
  lastYear: readonly ReportedCell[],
  about: AboutAnswers,
): CollectedReturns {
  const returns = whoAnswered(cells, council, about, frame);
  return {
    request: {
      ...{ studyYear, kkr: council.id },
      ...given({ internshipPlacesUnit: unit ?? undefined }),
      internshipPlaces: cells.map(({ provider, institution, specialisation, places }) => ({
        ...{ provider, institution, specialisation, places },
      })),
      ...given({ edition: frame.own }),
      returns,
    },
    sums: frame.institutions.flatMap(({ id: institution }): CellSum[] => {
      const own = cells.filter((cell) => cell.institution === institution);
      if (own.length === 0) return [];
      return frame.specialisations.map(({ id: specialisation }) => {
        const places = own.flatMap((cell) => (cell.specialisation === specialisation ? cell.places : []));
        return { institution, specialisation, places: plain(sumOf(places)) };
      });
    }),
    answered: answeredIn(cells, frame),
    notAnswered: [...returns.missing, ...silentOthers(cells, council, lastYear, frame)],
  };
}

/** A department or a site has answered for its municipality or region. */
export function answeredIn(cells: readonly ReportedCell[], frame: FormFrame): AnsweredProvider[] {
  return grouped(cells, ({ ownerId }) => ownerId).map((own) => {
    const [{ provider }] = own;
    return { provider: frame.knownProvider(provider)?.name ?? provider, files: filesOf(own) };
  });
}

/** Who had internship places last year, does not belong to the KKR, and has not answered. */
function silentOthers(
  cells: readonly ReportedCell[],
  council: Council,
  lastYear: readonly ReportedCell[],
  { ownerId }: FormFrame,
): string[] {
  const known = new Set([...cells.map((cell) => cell.ownerId), ...membersOf(council).map(ownerId)]);
  const others = lastYear.filter((cell) => !known.has(cell.ownerId));
  const byName = others.toSorted((a, b) => (a.provider < b.provider ? -1 : 1));
  return grouped(byName, (cell) => cell.ownerId).map(([{ provider }]) => provider);
}

/** What the cells do not say themselves. */
export interface AboutAnswers {
  /** The names of files that lie among the returns and were not read. */
  readonly unread: readonly string[];
  /** What an earlier collection said, of which cells are kept. */
  readonly before: Answers | undefined;
  /** What stands beside the numbers that are kept. */
  readonly remarks: readonly ProviderRemark[];
}

/** Of a KKR's municipalities and its region: who is in the cells, as a whole or by a part; who has a file that was not read, and who is silent. */
function whoAnswered(
  cells: readonly ReportedCell[],
  council: Council,
  { unread, before, remarks }: AboutAnswers,
  { providerId }: FormFrame,
): Answers {
  const known = new Set(cells.map((cell) => cell.ownerId));
  const found = new Set([
    ...(before?.notRead ?? []),
    ...unread.flatMap((name) => providersInFileName(name, council)),
  ]);
  const all = membersOf(council);
  // A file that is nobody's by its name may be that of anybody who is missing.
  const isUnsure = unread.some((name) => providersInFileName(name, council).length === 0);
  const silent = all.filter((name) => !known.has(providerId(name)));
  const empty = grouped(cells, answerKey).filter((own) => own.every(({ isBlank }) => isBlank));
  const blank = [...new Set(empty.flatMap((own) => own.map(({ provider }) => provider)))];
  const missing = silent.filter((name) => !found.has(name));
  const unsure = missing.filter((name) => isUnsure || before?.mayBeUnread?.includes(name) === true);
  return {
    ...{ answered: all.filter((name) => known.has(providerId(name))), missing },
    notRead: silent.filter((name) => found.has(name)),
    ...(unsure.length === 0 ? {} : { mayBeUnread: unsure }),
    ...(blank.length === 0 ? {} : { blankAsZero: blank }),
    ...(remarks.length === 0 ? {} : { remarks: inTurn(remarks, cells) }),
  };
}

/** In the order of the numbers, in which the files have no part. */
function inTurn(remarks: readonly ProviderRemark[], cells: readonly ReportedCell[]): ProviderRemark[] {
  const order = new Map([...new Set(cells.map(({ provider }) => provider))].map((it, index) => [it, index]));
  const turnOf = ({ provider }: ProviderRemark): number => order.get(provider) ?? -1;
  const keyOf = ({ text, file = "" }: ProviderRemark): string => JSON.stringify([file, text]);
  return remarks.toSorted((a, b) => turnOf(a) - turnOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Who is not in the numbers. */
export function absenceNotices(
  { notAnswered, request }: CollectedReturns,
  { frame }: Pick<Scope, "frame">,
): Notice[] {
  const { notRead = [], mayBeUnread } = request.returns ?? {};
  const notices: Notice[] = [];
  if (notRead.length > 0) notices.push({ code: "answer-not-read", providers: notRead });
  if (notAnswered.length > 0) {
    const { internshipPlaces } = request;
    const possible = possibleAnswers(internshipPlaces, frame);
    const mayBeIn = notAnswered.flatMap((name) => possible.filter(({ provider }) => provider === name));
    notices.push({
      ...{ code: "not-answered", providers: notAnswered },
      ...(mayBeUnread === undefined ? {} : { mayBeUnread: true }),
      ...(mayBeIn.length === 0 ? {} : { mayBeIn }),
    });
  }
  return notices;
}
