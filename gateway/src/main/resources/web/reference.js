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
});
ui.initOAuth({
  clientId: "samverk-portal",
  scopes: "openid",
  usePkceWithAuthorizationCodeGrant: true,
});
