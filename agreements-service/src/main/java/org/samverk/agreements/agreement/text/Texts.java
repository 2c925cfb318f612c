package org.samverk.agreements.agreement.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// An agreement's texts: those that were proposed, and the newest.
@ApplicationScoped
public class Texts {
    private static final SortKeys SORT = new SortKeys("terms_version", Map.of("termsVersion", "terms_version"));

    private final Session database;
    private final Agreements agreements;

    Texts(Session database, Agreements agreements) {
        this.database = database;
        this.agreements = agreements;
    }

    /// Every text of it that is for this actor: its number and what became of it, as a page asks for them. One
    /// statement, as the agreement knows of all its proposals.
    List<VersionEntry> all(UUID id, PageRequest page, Actor actor) {
        var newestFirst = SORT.descending(page.sort());
        var row = agreements.row(id, actor);
        var entries = entries(row.state());
        return newestFirst ? entries.reversed() : entries;
    }

    private static List<VersionEntry> entries(AgreementState state) {
        var effects = state.effects();
        var entries = new TreeMap<Integer, VersionEntry>();
        for (var proposal : state.proposals()) {
            var number = proposal.termsVersion();
            entries.putIfAbsent(number, VersionEntry.of(number, proposal.termsHash(), proposal.proposedAt(), effects));
        }
        var terms = state.terms();
        entries.putIfAbsent(terms.termsVersion(), VersionEntry.of(terms.termsVersion(), terms.hash(), null, effects));
        return List.copyOf(entries.values());
    }

    /// The text that is, or was, in force on a day.
    /// @throws AgreementRefusal.NothingOnDay when there was none
    public TermsVersion inForceOn(LocalDate day, UUID id, Actor actor) {
        var state = agreements.row(id, actor).state();
        var number = state.textOn(day).orElseThrow(() -> new AgreementRefusal.NothingOnDay(day));
        return state.terms().termsVersion() == number
                ? state.terms()
                : of(id, number, actor).getFirst();
    }

    /// The text that is to be in force last, as far as anybody knows.
    /// @throws HistoryRefusal when there is none this actor may see, or none any more
    TermsVersion newest(UUID id, Actor actor) {
        var state = agreements.row(id, actor).state();
        return Objects.requireNonNullElse(state.next(), state.terms());
    }

    /// Every text of an agreement that is for this actor: of those that were proposed, and the newest; newest first.
    /// @param only the number asked for; absent for all
    /// @throws HistoryRefusal when there is none this actor may see, or none any more
    public List<TermsVersion> of(UUID id, @Nullable Integer only, Actor actor) {
        var row = agreements.row(id, actor);
        var where =
                Access.visibleTo(actor, "s").and("a.id = :id", "id", id).and("v.terms_version = :only", "only", only);
        var versions = where
                .bind(database.createNativeQuery("""
                        select v.terms_version, v.hash, cast(v.terms as text) as terms
                        from agreement a join subjects s on s.id = a.id cross join lateral (
                          select t.terms_version, t.hash, t.terms from agreement_terms t where t.agreement_id = a.id
                          union select cast(a.state #>> '{terms,termsVersion}' as int), a.state #>> '{terms,hash}',
                            a.state #> '{terms,terms}') v
                        """ + where.where() + " order by v.terms_version desc", Tuple.class))
                .getResultList()
                .stream()
                .map(text -> new TermsVersion(
                        text.get("terms_version", Integer.class), text.get("hash", String.class), terms(text)))
                .filter(text -> row.shows(text.termsVersion()))
                .toList();
        if (versions.isEmpty()) {
            throw new AgreementRefusal.NoSuchVersion(Objects.requireNonNull(only));
        }
        return versions;
    }

    private static AgreementTerms terms(Tuple row) {
        return StoredJson.mapper().convertValue(StoredJson.read(row.get("terms", String.class)), AgreementTerms.class);
    }
}
