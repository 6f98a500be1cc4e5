// A file each, named as the environment variable that the server reads. Secrets stay out of `docker inspect` in this way.
const { readdirSync, readFileSync } = require("node:fs");

const folder = "/run/secrets";
for (const name of readdirSync(folder)) {
  process.env[name] = readFileSync(`${folder}/${name}`, "utf8");
}
