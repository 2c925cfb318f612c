package org.samverk.agreements.agreement.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.AgreementLinks;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.content.AgreementContent;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.agreement.state.Drafting;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;

/// Says an agreement anew, whole or in part. What can be refused without the register is refused before it is asked,
/// and all is judged again in the transaction, since somebody may have been faster.
@ApplicationScoped
class ChangeAgreement {
    private final Agreements agreements;
    private final HoldAgreements hold;
    private final NamedInTerms named;
    private final AgreementLinks links;
    private final AgreementJournal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    ChangeAgreement(
            Agreements agreements,
            HoldAgreements hold,
            NamedInTerms named,
            AgreementLinks links,
            AgreementJournal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.agreements = agreements;
        this.hold = hold;
        this.named = named;
        this.links = links;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Agreement replace(UUID id, @Nullable String ifMatch, AgreementContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Agreement patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, AgreementContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, AgreementContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        AgreementContent from(AgreementContent current) throws JsonProcessingException;
    }

    private Agreement change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> agreements.row(id, actor));
        var content = allowed(row, row.version(), ifMatch, wanted, actor);
        Drafting.requireOpenTo(row.state(), content.terms(), content.timeZone());
        named.requireParts(row, content.terms(), actor);
        var owner = content.owner(row.state().frame().ownerPartnerId());
        AgreementRefusal.FiledByStranger.refuse(
                content.frame(owner, row.state().frame().timeZone()), content.terms());
        named.require(content, owner, row.state().terms().terms(), actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            links.takeTurns(content.terms());
            var held = hold.held(id, actor);
            var agreement = held.agreement();
            return changed(agreement, allowed(agreement.row(), held.shownVersion(), ifMatch, wanted, actor));
        });
    }

    /// Whoever gives it away must be one who could have drafted it for the new owner.
    private static AgreementContent allowed(
            AgreementRow row, long shownVersion, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        AgreementActs.CHANGE.require(actor, row);
        var content = wanted.from(
                AgreementContent.of(row.state().frame(), row.state().terms().terms()));
        var owner = row.state().frame().ownerPartnerId();
        if (!content.owner(owner).equals(owner)) {
            AgreementActs.CREATE.require(actor, new AgreementRow.Owned(content.owner(owner)));
        }
        IfMatch.require(ifMatch, shownVersion);
        return content;
    }

    private Agreement changed(Agreement agreement, AgreementContent content) {
        var owner = content.owner(agreement.state().frame().ownerPartnerId());
        var frame = content.frame(owner, named.zone(owner));
        links.requireNoCircle(
                agreement.id(), content.terms(), agreement.state().terms().terms());
        if (agreement.change(frame, content.terms().identified(DraftAgreement::newId), clock.instant())) {
            journal.append("changed", agreement);
        }
        return agreement;
    }
}
