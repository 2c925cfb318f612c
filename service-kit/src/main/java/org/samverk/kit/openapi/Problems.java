package org.samverk.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.samverk.kit.openapi.refusal.ProblemType;

/// The problems that the kit answers, by status.
/// @param slug of the one shown as an example, and the name of the response
/// @param title of that one, as it is answered
/// @param heading what all of this status have in common
/// @param others that have this status too
/// @param replayed those that only a POST is answered, where it has an idempotency key
record Problems(String slug, String title, String heading, String detail, Set<String> others, Set<String> replayed) {
    static final Map<String, Problems> ALL = new LinkedHashMap<>();

    static {
        put(
                "400",
                "validation-failed",
                "The request is not valid",
                "Something in the request is not as the OpenAPI document says; `errors` names each fault.",
                "malformed-json",
                "unknown-parameter",
                "invalid-request",
                "too-deep");
        put(
                "401",
                "unauthorized",
                "A valid token is needed",
                "Send Authorization: Bearer with an access token that has not expired.");
        put(
                "403",
                "forbidden",
                "Role missing",
                "None of your roles may use this operation; the OpenAPI document names those that may.",
                "not-yours",
                "organisation-not-registered");
        put(
                "404",
                "not-found",
                "Not found",
                "There is nothing with id 0199b2d6-2a10-7c3e-9b41-5d7f9a1c2e01 here for you to see.");
        put("406", "not-acceptable", "Not acceptable", "No media type of your Accept header can be answered here.");
        put(
                "408",
                "upload-too-slow",
                "The file took too long to arrive",
                "The file did not arrive in time. Send it again.");
        putReplayed(
                "409",
                "conflict",
                "It collides with something that is there",
                "Another change got in between. Read again and retry.",
                "idempotency-in-progress");
        put(
                "410",
                "gone",
                "Gone",
                "What had id 0199b2d6-2a10-7c3e-9b41-5d7f9a1c2e01 has been deleted. Its history is kept.");
        put(
                "412",
                "precondition-failed",
                "Somebody has changed it since",
                "The resource is at version 4 now. Read it again, look at what changed, and send your change anew.");
        put(
                "413",
                "payload-too-large",
                "Too large",
                "A JSON body is at most 1 MiB, an uploaded file 25 MiB, an import 100 MiB.");
        put(
                "415",
                "unsupported-media-type",
                "Unsupported media type",
                "Send Content-Type: application/json, or what the OpenAPI document names, without any Content-Encoding.");
        putReplayed(
                "422",
                "idempotency-key-reused",
                "The key was used for another request",
                "This Idempotency-Key already stands for a request with another method, path, query or body. Use a new key for a new request.",
                "idempotency-key-reused");
        put(
                "428",
                "precondition-required",
                "If-Match is required",
                "Read the resource first and send its ETag in If-Match, so that nobody's change is overwritten unseen.");
        put("429", "too-many-requests", "Too many requests", "Wait as long as Retry-After says.");
        put(
                "500",
                "internal-error",
                "Something went wrong here",
                "It is a defect on our side. Name the trace id when you report it.");
        put(
                "503",
                "service-unavailable",
                "Not available just now",
                "The service that keeps agreements is needed for this and is away. Nothing was changed; try again shortly.");
        head("403", "Role missing, or not yours to do");
        head("409", "Not possible in this state");
        head("410", "Deleted");
        head("422", "A rule of the domain says no");
    }

    private static void put(String status, String slug, String title, String detail, String... others) {
        ALL.put(status, new Problems(slug, title, title, detail, Set.of(others), Set.of()));
    }

    private static void putReplayed(String status, String slug, String title, String detail, String... replayed) {
        ALL.put(status, new Problems(slug, title, title, detail, Set.of(), Set.of(replayed)));
    }

    private static void head(String status, String heading) {
        ALL.computeIfPresent(
                status, (_, one) -> new Problems(one.slug, one.title, heading, one.detail, one.others, one.replayed));
    }

    static String slug(String status) {
        return Objects.requireNonNull(ALL.get(status)).slug();
    }

    /// @param one whether the path names one thing
    /// @param mortal whether that thing can be deleted
    static Stream<String> of(HttpMethod method, boolean one, boolean mortal, boolean body) {
        var conditional = method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE;
        return ALL.keySet().stream().filter(status -> switch (status) {
            case "408" -> false;
            case "404" -> one;
            case "410" -> mortal;
            case "409", "422" -> method != HttpMethod.GET;
            case "412", "428" -> conditional;
            case "413", "415" -> body;
            default -> true;
        });
    }

    /// The slugs of what the kit itself answers to such an operation.
    Set<String> types(HttpMethod method) {
        var types = new TreeSet<>(others);
        if (!replayed.contains(slug)) {
            types.add(slug);
        }
        if (method == HttpMethod.POST) {
            types.addAll(replayed);
        }
        return types;
    }

    APIResponse response(String status) {
        return response(heading, types(HttpMethod.POST), example(status, slug, title, detail));
    }

    /// @param types all that are answered with this status, by their slugs
    /// @param own those among them that say something about this operation
    APIResponse response(String status, Set<String> types, Set<ProblemType> own) {
        var told = own.stream()
                .filter(type -> !types(HttpMethod.POST).contains(type.slug()))
                .toList();
        var list = told.stream()
                .collect(Collectors.groupingBy(
                        ProblemType::slug,
                        TreeMap::new,
                        Collectors.mapping(ProblemType::title, Collectors.toCollection(TreeSet::new))))
                .entrySet()
                .stream()
                .map(type -> "\n- `%s`: %s".formatted(type.getKey(), String.join("; ", type.getValue())))
                .collect(Collectors.joining());
        return response(
                list.isEmpty() ? heading : heading + ":\n" + list,
                types,
                told.isEmpty() ? example(status, slug, title, detail) : example(status, told.getFirst()));
    }

    /// What depends on the case is not guessed: the title says it, too.
    private static Map<String, Object> example(String status, ProblemType type) {
        return example(
                status, type.slug(), type.title(), Objects.requireNonNullElse(type.detail(), type.title() + "."));
    }

    private static APIResponse response(String description, Set<String> types, Map<String, Object> example) {
        var type = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        type.addExtension(
                "x-extensible-enum",
                types.stream().map(slug -> "/problems/" + slug).toList());
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader("traceparent", OASFactory.createHeader().ref("#/components/headers/traceparent"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema()
                                                .addAllOf(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem"))
                                                .addAllOf(OASFactory.createSchema()
                                                        .addType(Schema.SchemaType.OBJECT)
                                                        .addProperty("type", type)
                                                        .addRequired("type")))
                                        .example(example)));
    }

    private static Map<String, Object> example(String status, String slug, String title, String detail) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + slug);
        example.put("title", title);
        example.put("status", Integer.valueOf(status));
        example.put("detail", detail);
        example.put("instance", "/samverk/v1/partners");
        return example;
    }
}
