package org.samverk.kit.input;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Input that cannot be read as what it should be.
public final class InputRefusal extends Refusal {
    private final List<FieldError> errors;

    private InputRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    /// @param errors the fields to blame, at least one
    public static InputRefusal invalid(List<FieldError> errors) {
        return new InputRefusal(
                400,
                "validation-failed",
                "The request is not valid",
                "Something in the request is not as the OpenAPI document says; `errors` names each fault.",
                errors);
    }

    static InputRefusal parameter(String name, String code, String detail) {
        return invalid(List.of(new FieldError(null, name, code, detail)));
    }

    static InputRefusal unknownParameters(List<FieldError> errors) {
        return new InputRefusal(
                400,
                "unknown-parameter",
                "Unknown query parameter",
                "The operation has no such query parameter.",
                errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
