package org.samverk.partners.stakeholder.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;
import org.samverk.partners.stakeholder.Analyses;
import org.samverk.partners.stakeholder.Analysis;
import org.samverk.partners.stakeholder.AnalysisActs;
import org.samverk.partners.stakeholder.shown.AnalysisSubject;

/// How every change of an analysis begins and ends: held against others, asked whose it is, written to the journal.
@ApplicationScoped
public class ChangeAnalyses {
    private final Analyses analyses;
    private final Journal journal;

    ChangeAnalyses(Analyses analyses, Journal journal) {
        this.analyses = analyses;
        this.journal = journal;
    }

    /// For a change that adds to what there is.
    @Transactional(Transactional.TxType.MANDATORY)
    public Analysis held(UUID id, Actor actor) {
        return held(id, AnalysisActs.CHANGE, actor);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Analysis held(UUID id, Act act, Actor actor) {
        var analysis = analyses.required(id, actor);
        act.require(actor, analysis.row());
        return analysis;
    }

    /// For a change of what there is. Whose it is to change comes before which version was read: 403 before 428, 412.
    @Transactional(Transactional.TxType.MANDATORY)
    public Analysis held(UUID id, @Nullable String ifMatch, Actor actor) {
        var analysis = held(id, actor);
        IfMatch.require(ifMatch, analysis.version());
        return analysis;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Analysis begun(Analysis analysis) {
        analyses.persist(analysis);
        return kept("drafted", analysis);
    }

    /// @param what happened, as in `completed`
    @Transactional(Transactional.TxType.MANDATORY)
    public Analysis kept(String what, Analysis analysis) {
        journal.append(AnalysisSubject.TYPE + "." + what, analysis);
        return analysis;
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    void ended(Analysis analysis) {
        analyses.delete(analysis);
        journal.appendDeletion(AnalysisSubject.TYPE + ".deleted", analysis);
    }

    /// For a part of an analysis.
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
