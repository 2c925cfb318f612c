package org.samverk.agreements.agreement.draft;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.security.Actor;

/// Removes what never took effect. Its texts go with it; the journal keeps what was.
@ApplicationScoped
class DeleteAgreement {
    private final Agreements agreements;
    private final HoldAgreements hold;
    private final List<AgreementDependents> dependents;
    private final AgreementJournal journal;

    DeleteAgreement(
            Agreements agreements,
            HoldAgreements hold,
            @All List<AgreementDependents> dependents,
            AgreementJournal journal) {
        this.agreements = agreements;
        this.hold = hold;
        this.dependents = dependents;
        this.journal = journal;
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        agreements.holdAlone(id);
        var held = hold.held(id, actor);
        var agreement = held.agreement();
        AgreementActs.DELETE.require(actor, agreement.row());
        IfMatch.require(ifMatch, held.shownVersion());
        agreement.requireDeletable();
        var users = dependents.stream()
                .flatMap(feature -> feature.of(id, actor).stream())
                .toList();
        if (!users.isEmpty()) {
            throw new AgreementRefusal.StillInUse(
                    users.stream().filter(Objects::nonNull).toList());
        }
        agreements.delete(agreement);
        journal.deleted(agreement);
    }
}
