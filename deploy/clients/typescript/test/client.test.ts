// Tries the client against a running suite: SAMVERK_URL is its gateway, the tokens are of a registrar and of a reader.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { etagOf, isProblem, samverkClient, type Problem, type ProblemOf, type Schema } from "../src/index.js";

function env(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
}

const baseUrl = env("SAMVERK_URL");
const registrar = samverkClient({ baseUrl, token: async () => env("SAMVERK_REGISTRAR_TOKEN") });
const reader = samverkClient({ baseUrl, token: env("SAMVERK_READER_TOKEN"), languages: "sv" });

function association(name: string): Schema<"PartnerContent"> {
  return { name, country: "SE", kind: "ASSOCIATION", sector: "CIVIL_SOCIETY", level: "LOCAL" };
}

async function register(name: string, key: string) {
  return registrar.POST("/samverk/v1/partners", {
    params: { header: { "Idempotency-Key": key } },
    body: association(name),
  });
}

test("a list is read page by page, each partner once", async () => {
  const seen = new Set<string>();
  for (const page of [1, 2, 3]) {
    const { data } = await reader.GET("/samverk/v1/partners", { params: { query: { country: "DK", limit: 5, page } } });
    for (const partner of data!.items) {
      assert.equal(partner.country, "DK");
      assert.ok(!seen.has(partner.id), `${partner.id} came twice`);
      seen.add(partner.id);
    }
  }
  assert.equal(seen.size, 15);
});

test("what is sent twice with one idempotency key is done once", async () => {
  const key = randomUUID();
  const first = await register(`Skridlaget ${key}`, key);
  const again = await register(`Skridlaget ${key}`, key);
  assert.equal(first.response.status, 201);
  assert.equal(again.data!.id, first.data!.id);
  const other = await register(`Skridlaget av i går ${key}`, key);
  assert.ok(isProblem(other.error, "/problems/idempotency-key-reused"));
});

test("a change by a stale ETag is refused and changes nothing", async () => {
  const { data, response } = await register(`Stavgången ${randomUUID()}`, randomUUID());
  const partner = { path: { id: data!.id } };
  const stale = etagOf(response);
  const change = (etag: string, level: "LOCAL" | "REGIONAL") =>
    registrar.PATCH("/samverk/v1/partners/{id}", { params: { ...partner, header: { "If-Match": etag } }, body: { level } });
  const changed = await change(stale, "REGIONAL");
  assert.equal(changed.data!.level, "REGIONAL");
  const refused = await change(stale, "LOCAL");
  assert.ok(isProblem(refused.error, "/problems/precondition-failed"));
  const now = await registrar.GET("/samverk/v1/partners/{id}", { params: partner });
  assert.equal(now.data!.level, "REGIONAL");
  assert.equal(etagOf(now.response), etagOf(changed.response));
});

test("refusals are told apart by their type", async () => {
  const mistyped = await registrar.POST("/samverk/v1/partners", {
    // @ts-expect-error: there is no such kind
    body: { ...association("Nobody"), kind: "PERSON" },
  });
  assert.equal(advice(mistyped.error), "mend /kind");
  const unknown = await reader.GET("/samverk/v1/partners/{id}", { params: { path: { id: randomUUID() } } });
  assert.equal(advice(unknown.error), "gone with 404");
  const forbidden = await reader.POST("/samverk/v1/partners", { body: association("Not mine to register") });
  assert.equal(advice(forbidden.error), "ask for role");
});

function advice(problem: Problem | undefined): string {
  switch (problem?.type) {
    case "/problems/validation-failed":
      return `mend ${problem.errors![0]!.pointer}`;
    case "/problems/not-found": {
      const status: 404 = problem.status;
      return `gone with ${status}`;
    }
    case "/problems/forbidden":
      return "ask for role";
    default:
      return `unforeseen: ${problem?.type}`;
  }
}

test("a compiler knows what a refusal is", () => {
  const problem: ProblemOf<"/problems/precondition-failed"> = {
    type: "/problems/precondition-failed",
    // @ts-expect-error: this type is always answered with 412
    status: 409,
    title: "",
    detail: "",
    instance: "",
  };
  assert.ok(problem);
  // @ts-expect-error: no problem is of this type
  assert.ok(!isProblem(problem, "/problems/of-no-kind"));
});

test("a compiler knows what an operation refuses", async () => {
  const { error } = await registrar.POST("/samverk/v1/partners", {
    body: { ...association("Talløs"), identifiers: [{ scheme: "DK_CVR", value: "12345678" }] },
  });
  assert.equal(error?.type, "/problems/invalid-identifier");
  // @ts-expect-error: this is refused elsewhere
  assert.notEqual(error?.type === "/problems/signed-in-future", true);
});

test("a compiler knows what a change may hold", () => {
  const change: Schema<"PartnerChange"> = { level: null, names: { sv: "Stavgång", da: null } };
  assert.ok(change);
  // @ts-expect-error: nothing of this name can be changed
  const mistyped: Schema<"PartnerChange"> = { levle: "LOCAL" };
  assert.ok(mistyped);
  // @ts-expect-error: no partner is without a name
  const nameless: Schema<"PartnerChange"> = { name: null };
  assert.ok(nameless);
});

test("an event is told by its type, and its data with it", async () => {
  const registered = "org.samverk.partner.registered";
  const { data } = await reader.GET("/samverk/v1/events/partners", { params: { query: { type: registered, limit: 5 } } });
  assert.equal(data!.length, 5);
  for (const event of data!) {
    assert.ok(event.type === registered);
    const state: Schema<"PartnerState"> = event.data;
    assert.ok(state.content.name);
  }
});
