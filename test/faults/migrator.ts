/** A process of its own that starts on a database until it is killed: arguments are the URLs of the app and of the owner. */
import { openAs } from "./open-as.js";

const [, , app, owner] = process.argv;
process.stdout.write("migrating\n");
process.stdout.write(`${await openAs({ app: app!, owner: owner! })}\n`);
