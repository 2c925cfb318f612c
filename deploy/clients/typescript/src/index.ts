import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { components, paths } from "./schema.js";

export type { components, operations, paths } from "./schema.js";

/** A shape of the document by its name, as in `Schema<"Partner">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/**
 * Every refusal there is, told apart by `type`: within `case "/problems/precondition-failed":` a compiler knows that
 * `status` is 412. A service newer than this package may answer a type that is not among them, so keep a `default`.
 */
export type Problem = Schema<"Problem">;
export type ProblemType = Problem["type"];
export type ProblemOf<Type extends ProblemType> = Extract<Problem, { type: Type }>;

export interface Settings {
  /** Where the gateway is, as in `https://samverk.example`. */
  baseUrl: string;
  /** An access token, or what gets one: asked before each call, so it may renew what is about to end. */
  token: string | (() => string | Promise<string>);
  /** Languages of texts in lists, as in `Accept-Language`. */
  languages?: string;
  /** Sends the requests instead of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What comes as something else than JSON is asked for by `parseAs` and the header `Accept`. */
type Json = "application/json" | "application/problem+json";
export type Samverk = Client<paths, Json>;

/** A client of the whole API: `await samverk.GET("/samverk/v1/partners", …)` answers `data`, or `error`, a {@link Problem}. */
export function samverkClient({ baseUrl, token, languages, fetch }: Settings): Samverk {
  const client = createClient<paths, Json>({ baseUrl, ...(fetch && { fetch }) });
  client.use(inTheNameOf(token, languages));
  return client;
}

function inTheNameOf(token: Settings["token"], languages: string | undefined): Middleware {
  return {
    async onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${typeof token === "string" ? token : await token()}`);
      if (languages !== undefined && !request.headers.has("Accept-Language")) {
        request.headers.set("Accept-Language", languages);
      }
      return request;
    },
  };
}

/** Whether a call was refused for this reason; narrows to what such a refusal has. */
export function isProblem<Type extends ProblemType>(error: unknown, type: Type): error is ProblemOf<Type> {
  return typeof error === "object" && error !== null && "type" in error && error.type === type;
}

/**
 * The `ETag` of an answer, to be sent as `If-Match` with the next change.
 * @throws Error where the answer has none
 */
export function etagOf(response: Response): string {
  const etag = response.headers.get("ETag");
  if (etag === null) {
    throw new Error(`${response.url} answered without an ETag`);
  }
  return etag;
}
