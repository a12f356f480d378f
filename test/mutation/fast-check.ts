import fc, { type IProperty, type Parameters } from "fast-check";

export * from "fast-check";

// Thousands of mutants are run through the same tests: the same draws for each, fewer of them, and the first that
// fails is enough.
const MOST_RUNS = Number(process.env["MUTATION_RUNS"] ?? 30);
fc.configureGlobal({ seed: 1, endOnFailure: true });

function assert<Ts>(property: IProperty<Ts>, parameters: Parameters<Ts> = {}): void {
  const numRuns = Math.min(parameters.numRuns ?? 30, MOST_RUNS);
  fc.assert(property, { ...parameters, numRuns });
}

const withFewerRuns: typeof fc = { ...fc, assert: assert as typeof fc.assert };
export default withFewerRuns;
