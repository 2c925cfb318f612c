package org.samverk.kit.security;

import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Refusal;

/// Why a caller who may use the endpoint may still not do this.
public abstract sealed class AccessRefusal extends Refusal {
    private AccessRefusal(String slug, String title, String detail) {
        super(403, slug, title, detail);
    }

    /// The row is visible, but the act belongs to others.
    public static final class NotYours extends AccessRefusal {
        public NotYours(String act) {
            super(
                    "not-yours",
                    "Not yours to change",
                    "Your organisation and roles do not allow '%s' here. The links of the representation list what you may do."
                            .formatted(act));
        }
    }

    /// The token's organisation is not known to Samverk, so there is nothing to act for.
    public static final class OrganisationNotRegistered extends AccessRefusal {
        public OrganisationNotRegistered(@Nullable String claim) {
            super(
                    "organisation-not-registered",
                    "Your organisation is not registered",
                    claim == null
                            ? "Your token names no organisation. Ask your identity provider to set the organisation claim."
                            : "No partner is registered for '%s'. Ask a registrar to create or confirm it."
                                    .formatted(claim));
        }
    }
}
