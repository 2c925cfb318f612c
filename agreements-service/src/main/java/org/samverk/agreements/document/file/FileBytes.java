package org.samverk.agreements.document.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.hibernate.Session;

/// The bytes of documents, in parts: never more than one of them is in memory. They are written once and go with their
/// document.
@ApplicationScoped
public class FileBytes {
    private static final int PART = 512 * 1024;

    private final Session database;

    FileBytes(Session database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID document, ReceivedFile file) {
        try (var in = Files.newInputStream(file.path())) {
            var number = 0;
            for (var bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                database.createNativeMutationQuery(
                                "insert into document_part (document_id, number, bytes) values (:document, :number, :bytes)")
                        .setParameter("document", document)
                        .setParameter("number", number++)
                        .setParameter("bytes", bytes)
                        .executeUpdate();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// @param size how many there are; a document deleted meanwhile must not look like a short one
    public void write(UUID document, long size, OutputStream out) throws IOException {
        var written = 0L;
        for (var number = 0; written < size; number++) {
            var bytes = database.createNativeQuery(
                            "select bytes from document_part where document_id = :document and number = :number",
                            byte[].class)
                    .setParameter("document", document)
                    .setParameter("number", number)
                    .uniqueResult();
            if (bytes == null) {
                throw new IOException("document %s ends at byte %d of %d".formatted(document, written, size));
            }
            out.write(bytes);
            written += bytes.length;
        }
    }
}
