package org.samverk.kit.security;

/// Role names as they stand in the token. READER is implied by all others.
public final class Roles {
    public static final String READER = "reader";
    public static final String COORDINATOR = "coordinator";
    public static final String SIGNATORY = "signatory";
    public static final String EVALUATOR = "evaluator";
    public static final String REGISTRAR = "registrar";
    public static final String AUDITOR = "auditor";
    /// Counts only from the configured clients: the services themselves.
    public static final String SYSTEM = "system";

    private Roles() {}
}
