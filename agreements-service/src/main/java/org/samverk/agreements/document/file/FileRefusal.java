package org.samverk.agreements.document.file;

import java.util.List;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a file.
abstract sealed class FileRefusal extends Refusal {
    private FileRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    static final class Empty extends FileRefusal {
        Empty() {
            super(400, "empty-file", "There is nothing in the file", "The body is the file, and it has no bytes.");
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.at("", "empty", "The body is the file itself."));
        }
    }

    static final class TypeRefused extends FileRefusal {
        private TypeRefused(String detail) {
            super(415, "file-type-refused", "No such files are kept", detail);
        }

        static TypeRefused unknown() {
            return new TypeRefused(
                    "By its content it is none of PDF, OpenDocument, Office Open XML without macros, PNG, JPEG, and text or CSV in UTF-8.");
        }

        static TypeRefused other(String said, FileType found) {
            return new TypeRefused("It is sent as %s, and by its content is %s.".formatted(said, found.mediaType()));
        }
    }
}
