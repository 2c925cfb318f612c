package org.samverk.followup.indicator.bulk;

import java.util.List;
import java.util.Map;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" when a file arrives. What is wrong with its rows is found out later, and told by the import.
abstract sealed class ImportRefusal extends Refusal {
    private ImportRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    static final class Empty extends ImportRefusal {
        Empty() {
            super(400, "empty-file", "There is nothing in the file", "The body is the file, and it has no bytes.");
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.at("", "empty", "The body is the file itself."));
        }
    }

    static final class TooSlow extends ImportRefusal {
        TooSlow() {
            super(
                    408,
                    "upload-too-slow",
                    "The file took too long to arrive",
                    "It had not arrived in the time there is for a file. Nothing was changed; send it over a faster"
                            + " line, or in parts.");
        }
    }

    static final class Busy extends ImportRefusal {
        Busy() {
            super(
                    503,
                    "service-unavailable",
                    "Not available just now",
                    "As many files as can be are being imported. Nothing was changed; try again shortly.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "30");
        }
    }
}
