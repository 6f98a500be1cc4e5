// Tries combinations of releases: node main.mjs.
import "../traffic/wire.mjs"; // before any client, which must meet the fetch that is watched
import { obey } from "../traffic/commands.mjs";
import { lookAt, readOthers, tryOut } from "./cell.mjs";

// What a client leaves behind unawaited is not worth all the other cells. Its requests are watched all the same.
process.on("unhandledRejection", (error) => console.error(error));

await obey({ look: lookAt, cell: tryOut, others: readOthers }, (error) => error.stack);
