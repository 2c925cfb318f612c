package org.samverk.kit.journal.replay;

import java.util.Map;
import org.samverk.kit.problem.Refusal;

/// Why a request with an Idempotency-Key is not carried out.
abstract sealed class ReplayRefusal extends Refusal {
    private ReplayRefusal(int status, String slug, String title, String detail) {
        super(status, slug, title, detail);
    }

    static final class BadKey extends ReplayRefusal {
        BadKey() {
            super(
                    400,
                    "invalid-request",
                    "The request is not valid",
                    "Idempotency-Key is one line of 1 to 255 visible ASCII characters.");
        }
    }

    /// Keys are kept apart by caller; among callers without a name one could take another's answer.
    static final class NobodyInParticular extends ReplayRefusal {
        NobodyInParticular() {
            super(
                    400,
                    "invalid-request",
                    "The request is not valid",
                    "Your token has neither sub nor azp nor client_id, so that your Idempotency-Key cannot be told from another's. Ask for a token that names you.");
        }
    }

    static final class Reused extends ReplayRefusal {
        Reused() {
            super(
                    422,
                    "idempotency-key-reused",
                    "The key was used for another request",
                    "This Idempotency-Key already stands for a request with another method, path, query or body. Use a new key for a new request.");
        }
    }

    static final class InProgress extends ReplayRefusal {
        InProgress() {
            super(
                    409,
                    "idempotency-in-progress",
                    "The first request is still running",
                    "A request with this Idempotency-Key is being carried out. Ask again in a second to get its answer.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "1");
        }
    }
}
