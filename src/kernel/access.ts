/** The access declaration of a field: the ability its asker must hold. The shield is generated from it and boot fails where it is missing. */
import { Extensions } from "type-graphql";
import type { Ability } from "./abilities.js";

/** "signedIn" asks for an account only; "anyone" is said aloud, never assumed. */
export type AccessClass = Ability | "signedIn" | "anyone";

export const Access = (access: AccessClass) => Extensions({ access });
