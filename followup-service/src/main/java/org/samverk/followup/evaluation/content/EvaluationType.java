package org.samverk.followup.evaluation.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an evaluation is for.
@Schema(name = "EvaluationType")
public enum EvaluationType {
    /// To improve what is going on.
    FORMATIVE,
    /// To sum up what has been.
    SUMMATIVE,
    /// How it was done.
    PROCESS,
    /// What it did.
    EFFECT
}
