export type { ReadFilledFormOptions } from "./input/filled-form/read-filled-form-options.js";
export { readFilledForm } from "./input/xlsx/read-filled-form.js";
export { readInternshipPlaces, type ReadWorkbookPlacesOptions } from "./input/xlsx/read-internship-places.js";
export { blankReturnToXlsx, toXlsx } from "./render/office-writers.js";
export type {
  CollectReturnsOptions,
  EarlierCollection,
  LastYearSource,
  PreviousInternshipPlaces,
} from "./returns/collect-options.js";
export type { RefusedAnswer, Reminder, Reminders, ToAsk } from "./domain/reminders.js";
export type { RemindersOptions } from "./returns/reminders.js";
export { remindersToCsv, remindersToMarkdown } from "./render/returns-to-text.js";
export { collectReturns, returnReminders } from "./returns/xlsx/collect-returns.js";
export { returnsAmong, type SortedNames } from "./returns/returns-among.js";
