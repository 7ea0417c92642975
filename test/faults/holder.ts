/** A process of its own that holds an embedded server until it is killed: argument 1 is the data folder. */
import { startEmbedded } from "../../src/platform/db/embedded/embedded.js";

try {
  const { pid, port } = await startEmbedded({ dataFolder: process.argv[2]! });
  console.log(JSON.stringify({ pid, port }));
  process.once("SIGTERM", () => process.exit(0));
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }));
}
