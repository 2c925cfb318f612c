// Swagger UI fills in and sends each example it finds: a list would be narrowed to nothing, and all calls would share one
// trace. An optional parameter therefore tells its example in words and starts empty.
function startEmpty(parameter) {
  const example = parameter.example ?? parameter.schema?.example;
  if (example === undefined || parameter.required) {
    return;
  }
  delete parameter.example;
  delete parameter.schema?.example;
  parameter.description = [parameter.description, "Example: `" + example + "`"].filter(Boolean).join("\n\n");
}

const emptyToBeginWith = () => ({
  statePlugins: { spec: { wrapActions: {
    updateJsonSpec: (original) => (document) => {
      const holders = Object.values(document.paths ?? {}).flatMap((path) => [path, ...Object.values(path)]);
      holders.flatMap((holder) => holder.parameters ?? []).forEach(startEmpty);
      Object.values(document.components?.parameters ?? {}).forEach(startEmpty);
      return original(document);
    },
  } } },
});

// The document says where to sign in; the realm knows this page's redirect address.
const ui = SwaggerUIBundle({
  url: "/samverk/v1/openapi",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "none",
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + "/reference/oauth2-redirect.html",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [emptyToBeginWith],
});
ui.initOAuth({
  clientId: "samverk-portal",
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});
