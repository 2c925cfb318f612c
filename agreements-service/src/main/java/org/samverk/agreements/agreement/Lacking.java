package org.samverk.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an agreement may lack that one would look for.
@Schema(name = "AgreementLacking")
enum Lacking {
    GOALS("a.lacks_goals"),
    END("a.lacks_end"),
    /// No plan says when it is followed up.
    FOLLOW_UP("not exists (select from known_plan k where k.agreement_id = a.id and k.says_when)");

    private final String condition;

    Lacking(String condition) {
        this.condition = condition;
    }

    /// Over `agreement a`.
    String condition() {
        return condition;
    }
}
