package org.samverk.followup.indicator.source;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a data source.
abstract sealed class DataSourceRefusal extends Refusal {
    private final List<FieldError> errors;

    private DataSourceRefusal(int status, String slug, String title, String detail, List<FieldError> errors) {
        super(status, slug, title, detail);
        this.errors = errors;
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    static final class CodeTaken extends DataSourceRefusal {
        CodeTaken() {
            super(
                    409,
                    "data-source-code-taken",
                    "Another data source has this code",
                    "Another source of the owner has this code.",
                    List.of(FieldError.at("/code", "taken", "Another has it.")));
        }
    }

    static final class StillInUse extends DataSourceRefusal {
        StillInUse() {
            super(
                    409,
                    "still-in-use",
                    "Something refers to it",
                    "The source of an indicator is taken from it, or it is evidence in a health challenge or a public-health report. Name another there first.",
                    List.of());
        }
    }

    static final class OwnerFixed extends DataSourceRefusal {
        OwnerFixed() {
            super(
                    422,
                    "owner-fixed",
                    "It stays with its owner",
                    "A data source stays with its owner.",
                    List.of(FieldError.at("/ownerPartnerId", "fixed", "Cannot be changed.")));
        }
    }
}
