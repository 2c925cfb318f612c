package org.samverk.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;

/// Role names as they stand in the token. READER is implied by all others, whether the token says so or not.
public final class Roles {
    public static final String READER = "reader";
    public static final String COORDINATOR = "coordinator";
    public static final String SIGNATORY = "signatory";
    public static final String EVALUATOR = "evaluator";
    public static final String REGISTRAR = "registrar";
    public static final String AUDITOR = "auditor";
    /// Counts only from the configured clients: the services themselves.
    public static final String SYSTEM = "system";

    private static final Set<String> ALL =
            Set.of(READER, COORDINATOR, SIGNATORY, EVALUATOR, REGISTRAR, AUDITOR, SYSTEM);

    private Roles() {}

    @Singleton
    static class ReaderImplied implements SecurityIdentityAugmentor {
        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            return Uni.createFrom()
                    .item(
                            Collections.disjoint(identity.getRoles(), ALL)
                                    ? identity
                                    : QuarkusSecurityIdentity.builder(identity)
                                            .addRole(READER)
                                            .build());
        }
    }
}
