import { download, SAVED } from "../files/download.js";
import { usePage, useTold } from "../page-state.js";
import type { WorkInHand } from "../use-work.js";
import { Button, Question } from "./button.js";
import { HappenedAt } from "./happened.js";

/** What is to be answered before anything else: what becomes of what the browser has kept. */
export function BeforeWork({ inHand }: { readonly inHand: WorkInHand }) {
  const { found, aside, takeUp, beginAnew, dropAside } = inHand;
  const { frame } = usePage();
  const told = useTold();
  return (
    <>
      {aside !== null && (
        <Question
          id="aside"
          text="Browseren havde husket noget, som siden ikke kan læse. Det er lagt til side, til du sletter det."
        >
          <Button
            onClick={() => {
              download(ASIDE_FILE, aside);
              told("aside", ASIDE_FILE + SAVED);
            }}
          >
            Gem det som en fil
          </Button>
          <Button goTo="kkr" onClick={dropAside}>
            Slet det
          </Button>
          <HappenedAt field="aside" />
        </Question>
      )}
      {found !== null && (
        <Question
          id="found"
          text={`${foundText(found.day, found.work.studyYear, frame.council?.name)}: fortsæt, eller begynd forfra med en tom side?`}
        >
          <Button goTo="kkr" onClick={takeUp}>
            Fortsæt
          </Button>
          <Button goTo="kkr" onClick={beginAnew}>
            Begynd forfra
          </Button>
        </Question>
      )}
    </>
  );
}

const ASIDE_FILE = "lagt-til-side.json";

/** "Arbejde fra 14. januar 2027, KKR Sjælland, 2026/2027". */
function foundText(day: string, studyYear: string, kkr: string | undefined): string {
  const from = day === "" ? "Tidligere arbejde" : `Arbejde fra ${day}`;
  return [from, kkr ?? "", studyYear].filter((part) => part !== "").join(", ");
}
