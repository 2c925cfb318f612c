package org.samverk.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a request was not carried out (RFC 9457). `type` has a page that says what happened and what to do next.
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(examples = "/problems/validation-failed") String type,
        String title,
        int status,
        String detail,
        @Schema(description = "Path of the request") String instance,

        @Schema(description = "The fields to blame, where fields are to blame") @Nullable
        List<FieldError> errors,

        @Schema(description = "What is possible instead, on 409") @Nullable
        List<String> allowed,

        @Schema(description = "Trace to name when asking for help, on 500") @Nullable
        String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String slug, String title, String detail, String instance) {
        return of(status, slug, title, detail, instance, List.of());
    }

    public static Problem of(
            int status, String slug, String title, String detail, String instance, List<FieldError> errors) {
        return new Problem(
                "/problems/" + slug, title, status, detail, instance, errors.isEmpty() ? null : errors, null, null);
    }
}
