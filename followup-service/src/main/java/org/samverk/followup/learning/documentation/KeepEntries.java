package org.samverk.followup.learning.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.learning.documentation.content.DocumentationContent;
import org.samverk.followup.learning.text.LearningTexts;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.followup.subject.SubjectAccessChanged;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Notes what happens, and keeps it right. What is named is looked up before the transaction begins, since that
/// may ask a neighbour.
@ApplicationScoped
class KeepEntries {
    private static final String SUBJECT = "/subject/id";

    private final Entries entries;
    private final LearningTexts texts;
    private final KnownSubjects subjects;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepEntries(
            Entries entries,
            LearningTexts texts,
            KnownSubjects subjects,
            KnownOrganisations organisations,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.entries = entries;
        this.texts = texts;
        this.subjects = subjects;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /// For who owns what it documents, or takes part in it.
    DocumentationEntry note(DocumentationContent content, Actor actor) {
        var owner = actor.requireOrganisation().partnerId();
        subjects.require(content.subject(), SUBJECT, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var subject = subjects.held(content.subject(), SUBJECT, actor);
            EntryActs.CREATE.require(
                    actor, (relation, asking) -> relation == Relation.PARTY && takesPart(asking, subject));
            requirePast(content, owner);
            var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            var text = texts.keep(id, content.text());
            var entry = new DocumentationEntry(
                    id, EntryState.noted(owner, content, text, clock.instant()), subject.access(), true);
            entries.persist(entry);
            journal.append("documentation-entry.noted", entry);
            return entry;
        });
    }

    private static boolean takesPart(Actor actor, KnownSubject subject) {
        return actor.actsFor(subject.access().owner())
                || subject.parties().stream().anyMatch(actor::actsFor);
    }

    private void requirePast(DocumentationContent content, UUID owner) {
        var zone = Objects.requireNonNull(organisations.of(List.of(owner)).get(owner))
                .country()
                .zone();
        if (content.date().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new EntryRefusal.InFuture();
        }
    }

    DocumentationEntry replace(UUID id, @Nullable String ifMatch, DocumentationContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    DocumentationEntry patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, DocumentationContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, DocumentationContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        DocumentationContent from(DocumentationContent current) throws JsonProcessingException;
    }

    private DocumentationEntry change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> entries.row(id, actor));
        EntryActs.CHANGE.require(actor, row);
        wanted.from(content(row.state(), row.text()));
        IfMatch.require(ifMatch, row.version());
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    /// What was written before is not kept.
    private DocumentationEntry changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var entry = entries.required(id, actor);
        IfMatch.require(ifMatch, entry.version());
        var before = content(entry.state(), texts.of(entry.state().text()));
        var content = wanted.from(before);
        entry.requireSame(content);
        if (content.equals(before)) {
            return entry;
        }
        requirePast(content, entry.state().ownerPartnerId());
        var text = entry.state().text();
        if (!content.text().equals(before.text())) {
            texts.erase(text);
            text = texts.keep(id, content.text());
        }
        entry.change(content, text, clock.instant());
        journal.append("documentation-entry.changed", entry);
        return entry;
    }

    /// @param text empty where it was erased: then it is written anew
    private static DocumentationContent content(EntryState state, @Nullable String text) {
        return new DocumentationContent(
                state.subject(), state.date(), Objects.requireNonNullElse(text, ""), state.kind(), state.url());
    }

    /// Its history stays, what was written does not.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var row = entries.row(id, actor);
        EntryActs.DELETE.require(actor, row);
        var entry = entries.required(id, actor);
        IfMatch.require(ifMatch, entry.version());
        texts.eraseAll(id);
        entries.remove(entry);
        journal.appendDeletion("documentation-entry.deleted", entry);
    }

    /// Journalled, so that the feed lets in and shuts out.
    void follow(@Observes SubjectAccessChanged changed) {
        for (var entry : entries.about(changed.subjects())) {
            var sees = changed.access()
                    .seenBy(organisations.withUnits(entry.state().ownerPartnerId()));
            if (entry.follow(changed.access(), sees, clock.instant())) {
                journal.append("documentation-entry.visibility-changed", entry);
            }
        }
    }
}
