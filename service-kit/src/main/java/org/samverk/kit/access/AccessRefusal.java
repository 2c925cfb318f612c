package org.samverk.kit.access;

import org.samverk.kit.problem.Refusal;

/// The row is visible, but the act belongs to others.
final class AccessRefusal extends Refusal {
    AccessRefusal(Act act) {
        super(
                403,
                "not-yours",
                "Not yours to change",
                "Your organisation and roles do not allow '%s' here. The links of the representation list what you may do."
                        .formatted(act.name()));
    }
}
