package org.samverk.agreements.agreement.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an agreement may lack that one would look for.
@Schema(name = "AgreementLacking")
public enum Lacking {
    GOALS("a.lacks_goals"),
    END("a.lacks_end"),
    /// No plan says when it is followed up.
    FOLLOW_UP("not exists (select from known_plan k where k.agreement_id = a.id and k.says_when)");

    private final String condition;

    Lacking(String condition) {
        this.condition = condition;
    }

    /// Over `agreement a`.
    public String condition() {
        return condition;
    }
}
