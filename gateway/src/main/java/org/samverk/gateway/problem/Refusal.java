package org.samverk.gateway.problem;

/// The refusals the gateway makes itself; the catalogue holds these and the services'.
public enum Refusal {
    INVALID_REQUEST("invalid-request"),
    VALIDATION_FAILED("validation-failed"),
    UNKNOWN_PARAMETER("unknown-parameter"),
    BAD_PATH("bad-path"),
    UNAUTHORIZED("unauthorized"),
    ORIGIN_NOT_ALLOWED("origin-not-allowed"),
    NOT_FOUND("not-found"),
    METHOD_NOT_ALLOWED("method-not-allowed"),
    NOT_ACCEPTABLE("not-acceptable"),
    PAYLOAD_TOO_LARGE("payload-too-large"),
    URI_TOO_LONG("uri-too-long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type"),
    TOO_MANY_REQUESTS("too-many-requests"),
    HEADERS_TOO_LARGE("headers-too-large"),
    SERVICE_UNAVAILABLE("service-unavailable"),
    INTERNAL_ERROR("internal-error");

    private final String slug;

    Refusal(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }
}
