// Writes src/schema.ts from the merged OpenAPI document and the catalogue of problems: types of every path, and of every
// problem by its slug. An argument names another document, a file or an address.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const root = new URL("../../../../", import.meta.url);
const [given] = process.argv.slice(2);
const document = await json(given ?? new URL("gateway/src/main/resources/openapi.json", root));
const catalogue = await json(new URL("gateway/src/main/resources/problems.json", root));

async function json(from) {
  if (/^https?:/.test(from)) {
    return (await fetch(from, { headers: { accept: "application/json" } })).json();
  }
  return JSON.parse(await readFile(from, "utf8"));
}

// The document says what all problems have in common; here each is told by its type, so that a compiler can tell them apart.
function problemsByType(common, problems) {
  const { type, status, ...others } = common.properties;
  return problems.map(({ slug, status: code, title }) => ({
    type: "object",
    description: title.en,
    properties: { type: { type: "string", const: `/problems/${slug}` }, status: { type: "integer", const: code }, ...others },
    required: ["type", "title", "status", "detail", "instance"],
  }));
}

const schemas = document.components.schemas;
schemas.Problem = { oneOf: problemsByType(schemas.Problem, catalogue) };
schemas.GatewayProblem = { $ref: "#/components/schemas/Problem" };
// Examples are read in the reference; in an editor's tooltip they are in the way.
for (const path of Object.values(document.paths)) {
  for (const operation of Object.values(path)) {
    dropExamples(operation.requestBody);
    Object.values(operation.responses ?? {}).forEach(dropExamples);
  }
}

function dropExamples(message) {
  for (const media of Object.values(message?.content ?? {})) {
    delete media.example;
    delete media.examples;
  }
}

// Codes that may grow are told apart as far as they are known today: an open union would be taken for an object by
// openapi-fetch, and a string would say nothing. At run time another code passes.
function nameKnownCodes(node) {
  if (node?.["x-extensible-enum"]) {
    node.enum = node["x-extensible-enum"];
  }
  if (node && typeof node === "object") {
    Object.values(node).forEach(nameKnownCodes);
  }
}

nameKnownCodes(document);
const types = await openapiTS(document, { emptyObjectsUnknown: true });
await writeFile(
  new URL("../src/schema.ts", import.meta.url),
  `// Made by \`npm run generate\`: changes are lost.\n${astToString(types)}`,
);
