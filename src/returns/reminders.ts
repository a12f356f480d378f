import { dateRefusals } from "../domain/checks/date-refusals.js";
import type { CollectedReturns } from "../domain/collected-returns.js";
import { danishDate, danishList } from "../domain/danish.js";
import { given } from "../domain/given.js";
import type { RefusedAnswer, Reminder, Reminders, ToAsk } from "../domain/reminders.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import { visibleText } from "../domain/visible-text.js";
import type { OpenedReturn } from "../input/returns/opened-return.js";
import type { ProviderInstitution } from "../input/returns/parse-return-key.js";
import { unitText } from "./blank-return.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { asBefore } from "./collect.js";
import type { ReturnsRead } from "./read-returns.js";
import type { Scope } from "./scope.js";
import { MAY_BE_UNREAD, type Standing, standing } from "./standing.js";

/** What a reminder says besides what is missing. */
export interface RemindersOptions extends CollectReturnsOptions {
  /** The last day to answer, in ISO: "2027-01-20". It is the user's, not the one of the ministry's letter. */
  readonly deadline?: string;
  /** Whom to ask: a name, a telephone number, an e-mail address. */
  readonly contact?: string;
  /** Answers that were refused before these: asked for again of who is not in these returns. Of two the later counts. */
  readonly refusedBefore?: readonly RefusedAnswer[];
}

/**
 * Whom of a KKR's municipalities, and its region, to remind after a collection, also after a refused one: each that
 * has not answered, whose answer was refused, or whose file was not read, once. Refused if the deadline is no day of
 * the calendar, and if nobody can tell for which study year and KKR.
 */
export function remindersOf(
  opened: readonly Outcome<OpenedReturn>[],
  collected: Outcome<CollectedReturns>,
  said: RemindersOptions,
  read: (scope: Scope) => ReturnsRead,
): Outcome<Reminders> {
  const options = asBefore(said);
  const untimely = refusedIfAny(dateRefusals(options.deadline, "deadline"));
  if (untimely !== null) return untimely;
  const stand = standing(opened, collected, options, read, options.refusedBefore);
  if (!stand.ok) return stand;
  const { scope, asked, ...rest } = stand.value;
  const subject = `Indberetning af praktikpladser til pædagoguddannelsen, studieåret ${scope.studyYear}`;
  const reminders = [...asked].map(([provider, ask]): Reminder => {
    const address = addressOf(provider, scope, options.key ?? []);
    return {
      provider,
      ...given({ address }),
      ...ask,
      subject,
      text: textFor(provider, ask, scope, options),
    };
  });
  return done({
    title: `Rykkere fra ${scope.council.name}, studieåret ${scope.studyYear}`,
    reminders,
    ...rest,
  });
}

function addressOf(
  provider: string,
  { frame }: Standing["scope"],
  key: readonly ProviderInstitution[],
): string | undefined {
  const id = frame.providerId(provider);
  return key.find((row) => row.address !== undefined && frame.providerId(row.provider) === id)?.address;
}

function textFor(
  provider: string,
  ask: ToAsk,
  { council, studyYear }: Standing["scope"],
  { deadline, contact }: RemindersOptions,
): string {
  const until = deadline === undefined ? "" : ` senest den ${danishDate(deadline)}`;
  const about = `praktikpladser til pædagoguddannelsen i studieåret ${studyYear}`;
  return [
    `Til ${addressee(provider)}`,
    ...bodyFor(ask, about, until),
    ...(contact === undefined ? [] : [`Spørgsmål kan rettes til ${contact}.`]),
    `Med venlig hilsen\n${council.name}`,
  ].join("\n\n");
}

/** The names of municipalities that take an s, or stand for a "Regionskommune". */
const OWN_NAMES: Readonly<Record<string, string>> = {
  København: "Københavns Kommune",
  Bornholm: "Bornholms Regionskommune",
};

/** What a municipality is called in a letter; a region's name says what it is. */
function addressee(provider: string): string {
  return provider.startsWith("Region ") ? provider : (OWN_NAMES[provider] ?? `${provider} Kommune`);
}

function bodyFor(
  { why, files: names, reasons, remarks = [] }: ToAsk,
  about: string,
  until: string,
): string[] {
  if (why === "not-answered") {
    const isUnsure = reasons.includes(MAY_BE_UNREAD);
    return [
      [
        `Vi ${isUnsure ? "kan ikke se, at vi har" : "har ikke"} modtaget jeres indberetning af ${about}.`,
        ...reasons,
      ].join(" "),
      `Send den${isUnsure ? ` ${READABLE}` : ""}${until === "" ? ", så snart I kan" : until}. Har I ingen praktikpladser, så skriv 0.`,
    ];
  }
  const files = names.length === 0 ? "" : ` (${names.join(", ")})`;
  if (why === "not-read") {
    const isMail = files !== "" && names.every((name) => /\.(?:eml|msg)$/i.test(name));
    return [
      [
        `Vi har modtaget en ${isMail ? "e-mail" : "fil"} fra jer${files}, men vi har ikke kunnet bruge praktikpladserne i den.`,
        ...(isMail ? [] : reasons),
      ].join(" "),
      `Send jeres indberetning af ${about} ${READABLE}${until}.`,
    ];
  }
  const received = `Vi har modtaget jeres indberetning af ${about}${files}`;
  if (why === "unit-assumed") {
    return [
      `${received}. ${reasons.join(" ")}`,
      `Skriv til os${until}, hvis det er forkert. ${unitText(undefined)}`,
    ];
  }
  return [
    `${received}, men den kan ikke bruges, som den er:`,
    reasons.map((reason) => `• ${reason}`).join("\n"),
    ...(remarks.length === 0
      ? []
      : [
          `I skrev i den: ${danishList(remarks.map((text) => `»${visibleText(text)}«`))}. Skriv det igen, hvis det stadig gælder.`,
        ]),
    `Ret det, og send indberetningen igen${until}.`,
  ];
}

const READABLE = "som Excel-fil (.xlsx) eller CSV-fil (.csv)";
