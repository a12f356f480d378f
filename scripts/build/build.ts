import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

// The build goes to a folder of its own and is swapped in: who reads `dist` meanwhile, as the tests do, has all of the
// old one or all of the new one, and two builds at once don't mix.
const folder = mkdtempSync(".build-");
const built = join(folder, "dist");
try {
  execFileSync("tsup", ["--silent"], { stdio: "inherit", env: { ...process.env, BUILD_OUT: built } });
  swapIn();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Tries again where another build has come between the two steps. */
function swapIn(): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      if (existsSync("dist")) renameSync("dist", join(folder, `old-${attempt}`));
      renameSync(built, "dist");
      return;
    } catch (error) {
      if (attempt === 9) throw error;
    }
  }
}
