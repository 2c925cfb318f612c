package org.samverk.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// RFC 9457, with all five members: our callers may rely on each.
/// @param errors the parameters to blame, where any are
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WrongParameter> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// A query parameter to blame.
    public record WrongParameter(String parameter, String code, String detail) {}
}
