package org.samverk.agreements.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.KnownAgreements;
import org.samverk.agreements.agreement.dependent.KnownAgreement;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.document.file.FileBytes;
import org.samverk.agreements.document.file.FileName;
import org.samverk.agreements.document.file.ReceivedFile;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Takes documents in and gives them up. The agreement is held before them.
@ApplicationScoped
class KeepDocuments {
    private final KnownAgreements agreements;
    private final Documents documents;
    private final FileBytes bytes;
    private final Journal journal;
    private final Clock clock;

    KeepDocuments(KnownAgreements agreements, Documents documents, FileBytes bytes, Journal journal, Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.bytes = bytes;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param mediaType what the sender calls it
    /// @return its id
    UUID upload(UUID agreement, DocumentUpload upload, @Nullable String mediaType, InputStream body, Actor actor)
            throws IOException {
        try (var file = ReceivedFile.of(body, mediaType, upload.fileName())) {
            return QuarkusTransaction.requiringNew().call(() -> kept(agreement, upload, file, actor));
        }
    }

    private UUID kept(UUID id, DocumentUpload upload, ReceivedFile file, Actor actor) {
        var agreement = held(id, actor);
        AgreementActs.ATTACH.require(
                actor, AgreementActs.attaching(agreement.owner(), agreement.createdBy(), agreement.parties()));
        if (agreement.cancelled()) {
            throw DocumentRefusal.IllegalTransition.cancelled();
        }
        var text = Objects.requireNonNullElse(upload.termsVersion(), agreement.newestText());
        requireShown(text, agreement, actor);
        var now = clock.instant();
        var document = new Document(
                new DocumentState(
                        id,
                        text,
                        upload.title(),
                        upload.documentType(),
                        upload.language(),
                        FileName.of(upload.nameToKeep(), file.type()).value(),
                        file.type().mediaType(),
                        file.size(),
                        file.sha256(),
                        actor.requireOrganisation().partnerId(),
                        now,
                        now),
                agreement);
        documents.persist(document);
        journal.append(Documents.KIND + ".uploaded", document);
        bytes.keep(document.id(), file);
        return document.id();
    }

    /// One the actor is not told of is none.
    private static void requireShown(int text, KnownAgreement agreement, Actor actor) {
        var readers = agreement.texts().get(text);
        if (readers == null || !readers.seenBy(actor.requireOrganisation().actsFor())) {
            throw new AgreementRefusal.NoSuchVersion(text);
        }
    }

    /// Its history stays, its bytes do not.
    @Transactional
    void delete(UUID agreement, UUID id, @Nullable String ifMatch, Actor actor) {
        held(agreement, actor);
        var document = documents.required(agreement, id, actor);
        var row = documents.row(agreement, id, actor);
        DocumentActs.DELETE.require(actor, row);
        IfMatch.require(ifMatch, document.version());
        if (!row.deletable()) {
            throw DocumentRefusal.IllegalTransition.binding();
        }
        documents.remove(document);
        journal.appendDeletion(Documents.KIND + ".deleted", document);
    }

    private KnownAgreement held(UUID id, Actor actor) {
        return agreements.held(id, actor).orElseThrow(() -> documents.noAgreement(id, actor));
    }
}
