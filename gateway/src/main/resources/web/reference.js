// Swagger UI fills in and sends each example it finds: a list would be narrowed to nothing, and all calls would share one
// trace. An optional parameter therefore tells its example in words and starts empty.
function tellExample(parameter) {
  const example = parameter.example ?? parameter.schema?.example;
  if (example === undefined || parameter.required) {
    return;
  }
  delete parameter.example;
  delete parameter.schema?.example;
  parameter.description = [parameter.description, "Example: `" + example + "`"].filter(Boolean).join("\n\n");
}

function startEmpty(document) {
  const holders = Object.values(document.paths ?? {}).flatMap((path) => [path, ...Object.values(path)]);
  holders.flatMap((holder) => holder.parameters ?? []).forEach(tellExample);
  Object.values(document.components?.parameters ?? {}).forEach(tellExample);
}

// As OpenAPI 3.0 has it, where nothing stands beside a reference.
function inThreeZero(part) {
  if (Array.isArray(part)) {
    return part.map(inThreeZero);
  }
  if (part === null || typeof part !== "object") {
    return part;
  }
  const { $ref, ...beside } = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, inThreeZero(value)]));
  if ($ref === undefined) {
    return beside;
  }
  return Object.keys(beside).length === 0 ? { $ref } : { ...beside, allOf: [{ $ref }] };
}

// Swagger UI reads what it is given as YAML, and resolves a document of 3.1 whole, anew for each operation that is opened:
// with ours that is seconds each time. JSON is read as such, and its resolver for 3.0 looks at what is asked for only.
function toldQuickly({ fn: { resolveSubtree } }) {
  let document;
  return {
    fn: { resolveSubtree: (_, path, options) => resolveSubtree(document, path, options) },
    statePlugins: { spec: { wrapActions: {
      parseToJson: (_, { specActions, specSelectors }) => (text) => {
        const parsed = JSON.parse(text ?? specSelectors.specStr());
        startEmpty(parsed);
        document = { ...inThreeZero(parsed), openapi: "3.0.3" };
        return specActions.updateJsonSpec(parsed);
      },
    } } },
  };
}

// The document says where to sign in; the realm knows this page's redirect address.
const ui = SwaggerUIBundle({
  url: "/samverk/v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + "/reference/oauth2-redirect.html",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [toldQuickly],
});
ui.initOAuth({
  clientId: "samverk-portal",
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});
