package org.samverk.agreements.agreement.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreement;
import org.samverk.agreements.agreement.AgreementJournal;
import org.samverk.agreements.agreement.HoldAgreements;
import org.samverk.agreements.agreement.assessing.AssessmentContent.Finding;
import org.samverk.agreements.agreement.iop.CriteriaList;
import org.samverk.agreements.agreement.iop.CriteriaLists;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.iop.IopAssessment.Item;
import org.samverk.agreements.agreement.iop.own.OwnLists;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.agreement.state.Drafting;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Holds a draft against a list of criteria.
@ApplicationScoped
class AssessAgreement {
    private static final Predicate<String> OWN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    private final HoldAgreements agreements;
    private final CriteriaLists lists;
    private final OwnLists ownLists;
    private final AgreementJournal journal;
    private final Clock clock;

    AssessAgreement(
            HoldAgreements agreements, CriteriaLists lists, OwnLists ownLists, AgreementJournal journal, Clock clock) {
        this.agreements = agreements;
        this.lists = lists;
        this.ownLists = ownLists;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Agreement assess(UUID id, @Nullable String ifMatch, AssessmentContent content, Actor actor) {
        var held = agreements.held(id, actor);
        var agreement = held.agreement();
        AgreementActs.ASSESS.require(actor, agreement.row());
        IfMatch.require(ifMatch, held.shownVersion());
        Drafting.requireAssessable(agreement.state());
        var before = agreement.state().assessment();
        var list = list(content, before, actor).orElseThrow(AgreementRefusal.UnknownCriteria::ofList);
        refuseUnknown(content.items(), list);
        var findings = content.items().stream().collect(Collectors.toMap(Finding::criterion, Function.identity()));
        var now = clock.instant();
        var items = list.criteria().stream()
                .map(criterion -> item(criterion, findings.get(criterion.code()), before, actor, now))
                .toList();
        var assessment = new IopAssessment(
                list.code(),
                list.version(),
                items,
                content.conclusion(),
                content.note(),
                actor.requireOrganisation().partnerId(),
                now);
        if (agreement.assess(assessment, now)) {
            journal.append("assessed", agreement);
        }
        return agreement;
    }

    /// One of an organisation's own is named by its id, and what comes with the suite by its code. What
    /// was begun with a list goes on by it, though the list is gone since, or out of sight.
    private Optional<CriteriaList> list(AssessmentContent content, @Nullable IopAssessment before, Actor actor) {
        if (!OWN.test(content.list())) {
            return lists.find(content.list(), content.listVersion(), before);
        }
        var begun = Optional.ofNullable(before).filter(one -> one.list().equals(content.list()));
        var version = Optional.ofNullable(content.listVersion()).or(() -> begun.map(IopAssessment::listVersion));
        return ownLists.find(UUID.fromString(content.list()), version.orElse(null), actor)
                .or(() -> begun.filter(one -> version.filter(wanted -> wanted.equals(one.listVersion()))
                                .isPresent())
                        .map(IopAssessment::criteria));
    }

    /// Who found it before has found it, as long as the finding stays.
    private static Item item(
            CriteriaList.Criterion criterion,
            @Nullable Finding finding,
            @Nullable IopAssessment before,
            Actor actor,
            Instant now) {
        if (finding == null) {
            return Item.open(criterion);
        }
        var item = new Item(
                criterion.code(),
                criterion.text(),
                finding.result(),
                finding.reason(),
                finding.evidence(),
                actor.requireOrganisation().partnerId(),
                now);
        return before == null
                ? item
                : before.items().stream().filter(item::says).findFirst().orElse(item);
    }

    private static void refuseUnknown(List<Finding> findings, CriteriaList list) {
        var known = list.criteria().stream().map(CriteriaList.Criterion::code).toList();
        var errors = new ArrayList<FieldError>();
        for (var at = 0; at < findings.size(); at++) {
            if (!known.contains(findings.get(at).criterion())) {
                errors.add(FieldError.at(
                        "/items/%d/criterion".formatted(at),
                        "unknown",
                        "The list %s has no such criterion in version %d.".formatted(list.code(), list.version())));
            }
        }
        if (!errors.isEmpty()) {
            throw new AgreementRefusal.UnknownCriteria(errors);
        }
    }
}
