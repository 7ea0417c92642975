/** A library that few requests need is read by the first that does: a start does not wait for it, and what never uses it has no room taken by it. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** `Library` is what `name` exports; node keeps what it has read, so every call answers the same. */
export const onDemand = <Library>(name: string) => (): Library => require(name) as Library;
