import { describe, expect, it } from "vitest";
import { overbookingOfYears } from "./overbooking-notices.js";

const kp = { institutions: [{ name: "KP" }], request: {} };
const absalon = { institutions: [{ name: "Absalon" }] };
const none = { mode: "none" } as const;
const onTop = { mode: "on-top", percent: "5" } as const;

describe("the overbooking of years together", () => {
  it("names whose each is if they are unlike", () => {
    const all = [
      { ...none, names: ["KP"] },
      { ...onTop, names: ["Absalon"] },
    ];
    expect(overbookingOfYears([kp, { ...absalon, overbooking: [onTop] }])).toEqual(all);
    expect(overbookingOfYears([{ ...absalon, overbooking: all }])).toEqual(all);
  });

  it("is one for all if they are alike, however it is written, and not known if one of them is not", () => {
    const requests = ["5", "5.0"].map((percent) => ({ request: { overbooking: { ...onTop, percent } } }));
    expect(overbookingOfYears(requests)).toEqual([onTop]);
    expect(overbookingOfYears([kp, absalon])).toBeUndefined();
  });
});
