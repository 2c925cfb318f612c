package org.samverk.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The problems an operation may answer, by status.
record Problems(String slug, String title, String detail) {
    static final Map<String, Problems> ALL = new LinkedHashMap<>();

    static {
        put(
                "400",
                "validation-failed",
                "The request is not valid",
                "Something in the request is not as documented; `errors` names each fault.");
        put(
                "401",
                "unauthorized",
                "A valid token is needed",
                "Send Authorization: Bearer with an access token that has not expired.");
        put("403", "forbidden", "Role missing, or not yours to do", "None of your roles may use this operation.");
        put("404", "not-found", "Not found", "There is nothing at this address for you to see.");
        put("406", "not-acceptable", "Not acceptable", "No media type of your Accept header can be answered here.");
        put("409", "conflict", "Not possible in this state", "`allowed` names what is possible instead.");
        put("410", "gone", "Deleted", "It has been deleted. Its history is kept.");
        put(
                "412",
                "precondition-failed",
                "Somebody has changed it since",
                "Read it again, look at what changed, and send your change anew.");
        put("413", "payload-too-large", "Too large", "A JSON body is at most 1 MiB, an uploaded file 25 MiB.");
        put("415", "unsupported-media-type", "Unsupported media type", "Send Content-Type: application/json.");
        put("422", "unknown-reference", "A rule of the domain says no", "`type` names the rule, `errors` the fields.");
        put(
                "428",
                "precondition-required",
                "If-Match is required",
                "Read the resource first and send its ETag in If-Match.");
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
                "A part of the suite is away. Nothing was changed; try again shortly.");
    }

    private static void put(String status, String slug, String title, String detail) {
        ALL.put(status, new Problems(slug, title, detail));
    }

    static String slug(String status) {
        return Objects.requireNonNull(ALL.get(status)).slug();
    }

    /// @param one whether the path names one thing
    /// @param mortal whether that thing can be deleted
    static Stream<String> of(HttpMethod method, boolean one, boolean mortal, boolean body) {
        var conditional = method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE;
        return ALL.keySet().stream().filter(status -> switch (status) {
            case "404" -> one;
            case "410" -> mortal;
            case "409", "422" -> method != HttpMethod.GET;
            case "412", "428" -> conditional;
            case "413", "415" -> body;
            default -> true;
        });
    }

    APIResponse response(String status) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + slug);
        example.put("title", title);
        example.put("status", Integer.valueOf(status));
        example.put("detail", detail);
        example.put("instance", "/samverk/v1/partners");
        return OASFactory.createAPIResponse()
                .description(title)
                .addHeader("traceparent", OASFactory.createHeader().ref("#/components/headers/traceparent"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
    }
}
