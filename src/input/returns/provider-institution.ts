import type { Where } from "../../domain/refusal.js";

/** A row of a key: the institution, in any of its names, that a provider's internship places belong to. */
export interface ProviderInstitution {
  readonly provider: string;
  /** Left out in a key that only gives addresses. */
  readonly institution?: string;
  /** Where the provider gets its e-mail, if the key says it. */
  readonly address?: string;
  /** Where it was read, for messages. */
  readonly where?: Where;
}
