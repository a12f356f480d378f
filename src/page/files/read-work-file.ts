import { type Outcome, parseInternshipPlaces, parseRequest, readJson } from "../../index.js";
import { reportOf } from "../work/report-of.js";
import { besideRead, workInDraft } from "../work/store.js";
import { type OpenedRequest, workOf } from "../work/work-of.js";
import type { ReadReport, Work } from "../work/work.js";

/** The work that a file holds; null if it can't be read; and what is said of it. */
export interface ReadWork {
  readonly open: ((now: Work) => Work) | null;
  readonly report: ReadReport;
}

/** Reads saved work: a draft of this page, a request (also a recommendation's), or collected places without a total. */
export async function readWorkFile(file: File): Promise<ReadWork> {
  const { name } = file;
  const data = readJson(new Uint8Array(await file.arrayBuffer()), { file: name });
  const refused = (text: string): ReadWork => ({
    open: null,
    report: { name, isRead: false, texts: [text] },
  });
  if (!data.ok && !/\.json$/i.test(name)) return refused(NO_WORK);
  // What the browser had kept, and was laid aside, has no name of its own.
  if (data.ok ? has(data.value, "work") : data.refusals.some(({ code }) => code === "draft-of-page")) {
    const draft = workInDraft(await file.text());
    return draft === null
      ? refused(NO_DRAFT)
      : { open: () => draft, report: { name, isRead: true, texts: [] } };
  }
  if (data.ok && has(data.value, "institutions") && !has(data.value, "request")) return refused(YEAR_FORM);
  const outcome = data.ok ? requestIn(data.value) : data;
  return {
    report: reportOf(name, outcome),
    open: outcome.ok ? (now) => withRest(outcome.value, data.ok ? data.value : null, now) : null,
  };
}

/** With what stood beside the request in its file; else with what was read of last year and of a form to check. */
function withRest(request: OpenedRequest, data: unknown, { previous, form }: Work): Work {
  const work = workOf(request);
  const { page } = { page: null, ...(data as { readonly page?: unknown }) };
  const beside = besideRead(work, request, page);
  return { ...(beside ?? { ...work, previous }), form };
}

const NO_WORK =
  "Filen er ikke et gemt arbejde (.json). Ministeriets brev læses i trin 1, og indberetninger i trin 2.";
const YEAR_FORM = "Filen er årets skema og ikke et gemt arbejde. Indlæs den i trin 1.";
const NO_DRAFT =
  "Arbejdet i filen er gemt af en anden udgave af siden, eller ændret, siden det blev gemt. Åbn det i den udgave, eller indlæs brev og indberetninger igen.";

function has(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && key in value;
}

function requestIn(value: unknown): Outcome<OpenedRequest> {
  if (has(value, "internshipPlaces") && !has(value, "studyPlaces")) return parseInternshipPlaces(value);
  return parseRequest(has(value, "request") ? (value as { readonly request: unknown }).request : value);
}
