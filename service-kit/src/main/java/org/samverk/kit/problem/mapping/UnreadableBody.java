package org.samverk.kit.problem.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.samverk.kit.problem.Problem;

/// A body that is no JSON, or JSON that is not what should be there.
final class UnreadableBody {
    private UnreadableBody() {}

    static Problem of(JacksonException failure, String path) {
        return failure instanceof JsonMappingException shape && !isText(shape)
                ? Problem.of(
                        400,
                        "validation-failed",
                        "The request is not valid",
                        "Something in the request is not as the OpenAPI document says; `errors` names each fault.",
                        path,
                        List.of(Misfit.of(shape)))
                : Problem.of(
                        400,
                        "malformed-json",
                        "Not JSON",
                        "The body is not well-formed JSON in UTF-8%s.".formatted(place(failure)),
                        path);
    }

    /// A fault of the text is met at some member of a map or list, which is not to blame for it.
    private static boolean isText(JsonMappingException failure) {
        return failure.getCause() instanceof JsonParseException;
    }

    private static String place(JacksonException failure) {
        var where = failure.getLocation();
        return where == null ? "" : " at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
    }
}
