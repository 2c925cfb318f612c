package org.samverk.gateway.problem;

/// RFC 9457, with all five members: our callers may rely on each.
public record Problem(String type, String title, int status, String detail, String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
