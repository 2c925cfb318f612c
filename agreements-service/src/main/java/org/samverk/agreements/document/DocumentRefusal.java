package org.samverk.agreements.document;

import java.util.List;
import org.samverk.kit.problem.Refusal;

/// Every reason for "no" about a document.
abstract sealed class DocumentRefusal extends Refusal {
    private DocumentRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    static final class IllegalTransition extends DocumentRefusal {
        private IllegalTransition(String detail) {
            super(409, "illegal-transition", "Not possible in this state", detail);
        }

        static IllegalTransition binding() {
            return new IllegalTransition("What was laid before the parties stays, unless the agreement was given up.");
        }

        static IllegalTransition cancelled() {
            return new IllegalTransition("Nothing is added to an agreement that was given up.");
        }

        @Override
        public List<String> allowed() {
            return List.of();
        }
    }
}
