package org.samverk.kit.problem.mapping;

/// What a bare status, answered by the layers below our code, means to a caller.
public record StatusProblem(String slug, String title, String detail) {
    public static StatusProblem of(int status) {
        return switch (status) {
            case 404 -> new StatusProblem("not-found", "Not found", "There is nothing at this address.");
            case 405 ->
                new StatusProblem(
                        "method-not-allowed", "Method not allowed", "Allow names the methods this address knows.");
            case 406 ->
                new StatusProblem(
                        "not-acceptable",
                        "Not acceptable",
                        "No media type of your Accept header can be answered here.");
            case 413 ->
                new StatusProblem(
                        "payload-too-large",
                        "Too large",
                        "A JSON body is at most 1 MiB, an uploaded file 25 MiB, an import 100 MiB.");
            case 414 -> new StatusProblem("uri-too-long", "Address too long", "Send a shorter path or query.");
            case 415 ->
                new StatusProblem(
                        "unsupported-media-type",
                        "Unsupported media type",
                        "Send Content-Type: application/json, or what the OpenAPI document names, without any"
                                + " Content-Encoding.");
            case 431 -> new StatusProblem("headers-too-large", "Headers too large", "Send fewer or shorter headers.");
            case 503 ->
                new StatusProblem(
                        "service-unavailable",
                        "Not available just now",
                        "Nothing is begun here at the moment. Nothing was changed; try again shortly.");
            default ->
                status >= 500
                        ? new StatusProblem(
                                "internal-error", "Something went wrong here", "It is a defect on our side.")
                        : new StatusProblem(
                                "invalid-request", "The request is not valid", "The request could not be understood.");
        };
    }
}
